import type { PriceBook } from '../catalog/index.ts'
import { percent, roundProduct, safeAmount } from '../money/index.ts'
import type { LocalizedText } from '../text/index.ts'
import { stepAt } from './discounts.ts'
import type { PriceLine } from './line.ts'
import { quoteLine } from './quote-line.ts'
import { sumOf } from './unknown.ts'

/** Lines as the quote holds them: each times the number of like assets it stands for. */
export interface CountedLines {
  readonly lines: readonly PriceLine[]
  readonly count: number
  readonly country: string
}

/** The sum over groups, multiplied after rounding; null when one amount is unknown. */
export function sumOfCounted(
  counted: readonly CountedLines[],
  counts: (line: PriceLine) => boolean = () => true,
): number | null {
  let total = 0
  for (const { lines, count } of counted) {
    const sum = sumOf(lines.filter(counts))
    if (sum === null) return null
    total += sum * count
  }
  return safeAmount(total)
}

/** What decides a step of the fleet discount: assets of the quote, and active lines of the account. */
export interface Fleet {
  readonly assets: number
  readonly activeLines: number
}

/** The step of the fleet discount that so many earn, active lines counted where the book says so; null: none. */
export function fleetStep(
  { fleet }: PriceBook,
  { assets, activeLines }: Fleet,
): { readonly title: LocalizedText; readonly percent: string; readonly count: number } | null {
  if (fleet === undefined) return null
  const count = assets + (fleet.countsActiveLines ? activeLines : 0)
  const earned = stepAt(fleet.byCount, count)
  return earned === null ? null : { title: fleet.title, percent: earned, count }
}

/** Stage 6: one line for the whole quote, of what remains; `once` lines are in it unless the book leaves them out. */
export function fleetDiscount(
  book: PriceBook,
  counted: readonly CountedLines[],
  counts: Fleet,
): PriceLine | null {
  const step = fleetStep(book, counts)
  if (step === null) return null
  const { title, percent: earned, count } = step
  const ofMinor = sumOfCounted(counted, (line) => isFleetLine(book, line))
  return quoteLine({
    stage: 'fleet',
    code: 'fleet',
    amountMinor: ofMinor === null ? null : 0 - roundProduct(ofMinor, percent(earned), book.rounding),
    inputs: { ...(ofMinor !== null && { ofMinor }), percent: earned, count },
    message: { key: 'pricing.fleet', params: { title, percent: { percent: earned }, count } },
  })
}

/** Whether the fleet discount is of this line. */
export function isFleetLine({ fleet }: PriceBook, { recurrence }: PriceLine): boolean {
  return recurrence !== 'once' || fleet?.onceLinesIncluded !== false
}
