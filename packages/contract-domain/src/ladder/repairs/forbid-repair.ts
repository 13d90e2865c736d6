import { findTier } from '../../catalog/index.ts'
import { inBothLanguages, languageTag, type Locale } from '../../text/index.ts'
import { firstUnmended, titleOfAddOn, type Mending } from './mending.ts'
import type { Repair } from './repair.ts'

const MOST_COMBINATIONS = 12

/**
 * The least combinations of which every offender holds one, each found as the cheapest once those before it are not
 * sold; null: not all.
 */
export function offendingCombinations(mending: Mending): readonly (readonly string[])[] | null {
  const { compulsoryAddOns = [] } = findTier(mending.version, mending.pair.below)
  let found: readonly (readonly string[])[] = []
  while (found.length <= MOST_COMBINATIONS) {
    const finding = firstUnmended(mending, mending.version, found)
    if (finding === null) return found
    const bought = finding.counterexample?.addOns.map(({ id }) => id) ?? []
    const combination = bought.filter((id) => !compulsoryAddOns.includes(id))
    // The tier itself offends, or what it must be sold with: nothing can be forbidden.
    if (combination.length === 0 || finding.verdict !== 'undercut') return null
    // Cheaper in another context, a smaller one may come later: what holds it is closed with it.
    found = [...found.filter((larger) => !combination.every((id) => larger.includes(id))), combination]
  }
  return null
}

/** Closing just these combinations on the lower tier. */
export function forbids(
  mending: Mending,
  combinations: readonly (readonly string[])[] | null,
): readonly Repair[] {
  if (combinations === null || combinations.length === 0) return []
  const tier = mending.pair.below
  const alone = combinations.every((together) => together.length === 1)
  const names = combinations.map((together) => together.map((id) => titleOfAddOn(mending, id)))
  const listed = (locale: Locale) => {
    const each = names.map((together) => together.map((name) => name[locale]).join(' + '))
    return alone
      ? new Intl.ListFormat(languageTag(locale), { type: 'disjunction' }).format(each)
      : each.join('; ')
  }
  const params = { tier: findTier(mending.version, tier).title, combinations: inBothLanguages(listed) }
  return [
    {
      kind: 'forbid',
      tier,
      combinations,
      message: { key: `ladder.repair.forbid${alone ? '.alone' : ''}`, params },
      newErrors: [],
    },
  ]
}
