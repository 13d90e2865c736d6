import type { PaymentPlan, PriceBook, Steps, TermDiscount } from '../catalog/index.ts'
import { percent, productRounder } from '../money/index.ts'
import type { Message } from '../text/index.ts'
import { CORE } from './line-order.ts'
import type { PriceLine } from './line.ts'
import { factNotes, isRate, sumOf, unknownFactsOf } from './unknown.ts'

/** A discount of the book that this term earns. */
export interface EarnedDiscount {
  readonly id: string
  readonly ofList: boolean
  readonly percent: string
  readonly round: (minor: number) => number
  readonly message: Message
}

/** What decides whether a discount is earned. */
export interface DiscountTerms {
  readonly termMonths: number
  readonly priceDate: string
  readonly plan: PaymentPlan | null
  readonly promotionCodes: readonly string[]
}

/** The book's discounts that apply, in the book's order. */
export function earnedDiscounts(book: PriceBook, terms: DiscountTerms): readonly EarnedDiscount[] {
  return book.discounts.flatMap((discount) => {
    const earned = earnedPercent(discount, terms)
    if (earned === null) return []
    return [
      {
        id: discount.id,
        ofList: discount.of === 'list',
        percent: earned,
        round: productRounder(percent(earned), book.rounding),
        message: { key: 'pricing.discount', params: { title: discount.title, percent: { percent: earned } } },
      },
    ]
  })
}

function earnedPercent(discount: TermDiscount, terms: DiscountTerms): string | null {
  switch (discount.kind) {
    case 'multi-year':
      return stepAt(discount.byMonths, terms.termMonths)
    case 'prepayment':
      return terms.plan?.prepaid === true ? discount.percent : null
    case 'promotion':
      return terms.promotionCodes.includes(discount.code) && isWithin(discount, terms.priceDate)
        ? discount.percent
        : null
  }
}

/** Row with the highest threshold not above the value, whatever the order of the rows; below the first, none. */
export function stepAt(steps: Steps, value: number): string | null {
  let best: Steps[number] | null = null
  for (const step of steps) {
    if (step.from <= value && (best === null || step.from > best.from)) best = step
  }
  return best?.percent ?? null
}

/** From the first day on, up to the day before `validTo`. ISO dates order as texts. */
export function isWithin(
  bounds: { readonly validFrom: string; readonly validTo?: string },
  date: string,
): boolean {
  return bounds.validFrom <= date && (bounds.validTo === undefined || date < bounds.validTo)
}

/**
 * Stage 5, second half: one line a discount and contract year, in the book's order, each of what remains of that
 * year unless it says of list. The discount is what is rounded; what remains is the difference.
 */
export function discountLines(
  committed: readonly PriceLine[],
  earned: readonly EarnedDiscount[],
  { years, onceLinesInList }: { readonly years: number; readonly onceLinesInList: boolean },
): readonly PriceLine[] {
  if (earned.length === 0) return []
  const byYear = Array.from({ length: years }, (_, year) =>
    yearDiscounts(listOf(committed, year, onceLinesInList), earned, year),
  )
  return earned.flatMap((_, at) => byYear.flatMap((lines) => lines[at] ?? []))
}

/** *List* of a contract year: its lines before any discount, `once` lines only where the book says so. */
export function listOf(
  committed: readonly PriceLine[],
  year: number,
  onceLinesInList: boolean,
): readonly PriceLine[] {
  return committed.filter(
    (line) =>
      line.stage === 'commitment' &&
      line.contractYear === year &&
      !isRate(line) &&
      (onceLinesInList || line.recurrence !== 'once'),
  )
}

function yearDiscounts(
  list: readonly PriceLine[],
  earned: readonly EarnedDiscount[],
  contractYear: number,
): readonly PriceLine[] {
  const listMinor = sumOf(list)
  const notes = factNotes(listMinor === null ? unknownFactsOf(list) : [], [])
  let remains = listMinor
  return earned.map((discount) => {
    const of = discount.ofList ? listMinor : remains
    const amountMinor = of === null ? null : 0 - discount.round(of)
    if (remains !== null && amountMinor !== null) remains += amountMinor
    return {
      stage: 'discount',
      source: CORE,
      code: discount.id,
      component: 'default',
      contractYear,
      recurrence: 'per-year',
      per: 'asset',
      taxCategory: null,
      inputs: {
        of: discount.ofList ? 'list' : 'remains',
        ...(of !== null && { ofMinor: of }),
        percent: discount.percent,
      },
      amountMinor,
      ...notes,
      message: discount.message,
    }
  })
}
