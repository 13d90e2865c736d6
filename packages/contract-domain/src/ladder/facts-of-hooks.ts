import type { CatalogVersion } from '../catalog/index.ts'
import type { BindAddOn } from '../pricing/index.ts'
import { DomainError } from '../text/index.ts'
import { choicesOf, type OptionCandidates } from './selection.ts'

/** Facts that some add-on, with some of its options, in some book, says its hooks may read. */
export function factsOfHooks(
  version: Pick<CatalogVersion, 'addOns' | 'priceBooks'>,
  { bind, options }: { readonly bind: BindAddOn; readonly options: OptionCandidates },
): ReadonlySet<string> {
  const facts = new Set<string>()
  for (const { id: priceBook } of version.priceBooks) {
    for (const choice of choicesOf(version.addOns, options)) {
      for (const fact of boundFacts(() => bind({ addOn: choice.addOn, priceBook, options: choice.options })))
        facts.add(fact)
    }
  }
  return facts
}

/** What can't be bound can't be bought either. */
function boundFacts(bound: () => { readonly facts: readonly string[] }): readonly string[] {
  try {
    return bound().facts
  } catch (error) {
    if (error instanceof DomainError) return []
    throw error
  }
}
