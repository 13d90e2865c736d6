import type { CatalogVersion, PriceBook } from '../catalog/index.ts'
import { priceQuote, type ActiveAddOn, type PriceDecision, type PriceRequest } from '../pricing/index.ts'
import { aPriceBook } from './a-price-book.ts'
import { aPricingContext } from './a-pricing-context.ts'
import { aLine, aRequest } from './a-request.ts'

/** What a decision is made from: one line with these members, unless the request names its own lines. */
export interface Given {
  readonly book?: Partial<PriceBook>
  readonly catalog?: Partial<CatalogVersion>
  readonly addOns?: readonly ActiveAddOn[]
  readonly line?: Parameters<typeof aLine>[0]
  readonly request?: Partial<PriceRequest>
}

/** Prices through the real pipeline; the add-ons given are all chosen, unless `request` names its own lines. */
export function aDecision({ book, catalog, addOns = [], line, request }: Given = {}): PriceDecision {
  const lines = [aLine({ addOns: addOns.map(({ id }) => id), ...line })]
  const context = aPricingContext({ priceBooks: [aPriceBook(book)], ...catalog }, addOns)
  return priceQuote(aRequest({ lines, ...request }), context)
}

/** The one group of a decision that has one line of like assets. */
export function onlyGroup(decision: PriceDecision): PriceDecision['lines'][number]['groups'][number] {
  const groups = decision.lines.flatMap((line) => line.groups)
  const [group] = groups
  if (group === undefined || groups.length > 1) throw new Error(`There are ${groups.length} groups, not one.`)
  return group
}

/** Lines as a reader would list them: code, component or year where it matters, amount. */
export function amountsOf(
  lines: readonly {
    readonly code: string
    readonly contractYear: number | null
    readonly amountMinor: number | null
  }[],
): readonly (readonly [string, number | null])[] {
  return lines.map(({ code, contractYear, amountMinor }) => [
    contractYear === null ? code : `${code} ${contractYear + 1}`,
    amountMinor,
  ])
}

/** Codes of what was refused, in order. */
export function refusedIn({ refusals }: PriceDecision): readonly string[] {
  return refusals.map(({ code }) => code)
}
