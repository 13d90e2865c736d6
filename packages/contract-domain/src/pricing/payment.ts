import type { PaymentPlan, PriceBook } from '../catalog/index.ts'
import { percent, roundProduct, splitLargestRemainder } from '../money/index.ts'
import { addMonths, compareDates, LONGEST_TERM_MONTHS, readDate, wholeMonthsBetween } from '../time/index.ts'
import { finding, type FindingCode } from './finding.ts'
import type { PriceLine } from './line.ts'
import type { DecidedLine, Finding } from './price-decision.ts'
import { quoteLine } from './quote-line.ts'

/** The plan that needs no row in the book: one instalment on the first day, no surcharge, no prepayment discount. */
export const LUMP_SUM = 'lump-sum'

const lumpSum: PaymentPlan = {
  id: LUMP_SUM,
  title: { en: 'Lump sum', fr: 'Forfait payé en une fois' },
  frequency: 'once',
  instalments: 1,
  prepaid: false,
  surchargePercent: '0',
}

const MONTHS: Readonly<Record<Exclude<PaymentPlan['frequency'], 'once'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
}

/** The book's plan of this id, the lump sum, or null: one without a row is refused. */
export function paymentPlan({ paymentPlans }: PriceBook, id: string): PaymentPlan | null {
  return paymentPlans.find((plan) => plan.id === id) ?? (id === LUMP_SUM ? lumpSum : null)
}

/** Stage 8: the surcharge on the net total, a line of its own where the plan has one. */
export function surchargeLine(
  book: PriceBook,
  plan: PaymentPlan | null,
  netMinor: number | null,
): PriceLine | null {
  if (plan === null || percent(plan.surchargePercent).num === 0n) return null
  const rate = percent(plan.surchargePercent)
  return quoteLine({
    stage: 'surcharge',
    code: 'surcharge',
    amountMinor: netMinor === null ? null : roundProduct(netMinor, rate, book.rounding),
    inputs: { ...(netMinor !== null && { ofMinor: netMinor }), percent: plan.surchargePercent },
    message: {
      key: 'pricing.surcharge',
      params: { plan: plan.title, percent: { percent: plan.surchargePercent } },
    },
  })
}

/** An instalment before tax: one invoice. */
export interface NetInstalment {
  readonly number: number
  readonly dueOn: string
  readonly netMinor: number | null
}

/** The payable net over the plan's instalments, due on the first day of each period; or why it can't be. */
export function netInstalments(
  plan: PaymentPlan,
  lines: readonly DecidedLine[],
  { payableNet, currency }: { readonly payableNet: number | null; readonly currency: string },
): { readonly instalments: readonly NetInstalment[]; readonly refusals: readonly Finding[] } {
  const span = spanOf(lines)
  if (span === null) return { instalments: [], refusals: [] }
  if (span.months > LONGEST_TERM_MONTHS)
    return {
      instalments: [],
      refusals: [finding('lines-too-far-apart', { months: span.months, most: LONGEST_TERM_MONTHS })],
    }
  const periods = plan.frequency === 'once' ? 1 : Math.ceil(span.months / MONTHS[plan.frequency])
  const listed = plan.listed?.amountsMinor ?? []
  const number = plan.instalments ?? (plan.listed?.then === 'nothing' ? listed.length : periods)
  const amounts =
    payableNet === null ? Array.from({ length: number }, () => null) : amountsOf(plan, payableNet, number)
  if (typeof amounts === 'string') {
    const money = (amountMinor: number) => ({ amountMinor, currency })
    const params = {
      plan: plan.title,
      listed: money(listed.reduce((sum, amount) => sum + amount, 0)),
      payable: money(payableNet ?? 0),
      instalments: number,
    }
    return { instalments: [], refusals: [finding(amounts, params)] }
  }
  // A prepaid plan is paid whole before the start; other instalments open the period they pay for.
  const every = plan.prepaid || plan.frequency === 'once' ? 0 : MONTHS[plan.frequency]
  const instalments = amounts.map((netMinor, at) => ({
    number: at + 1,
    dueOn: addMonths(span.start, at * every).toString(),
    netMinor,
  }))
  return { instalments, refusals: [] }
}

/** From the first day of the earliest line to the last of the latest, in months begun. */
function spanOf(lines: readonly DecidedLine[]) {
  const priced = lines.filter(({ groups }) => groups.length > 0)
  const starts = priced.map(({ start }) => readDate(start)).sort(compareDates)
  const ends = priced.map(({ endExclusive }) => readDate(endExclusive)).sort(compareDates)
  const [start, end] = [starts[0], ends.at(-1)]
  if (start === undefined || end === undefined) return null
  const whole = wholeMonthsBetween(start, end)
  const begun = compareDates(addMonths(start, whole), end) < 0 ? whole + 1 : whole
  return { start, months: Math.max(begun, ...priced.map(({ termMonths }) => termMonths)) }
}

/** Equal by largest remainder; listed amounts as they are, checked; the rest equal when the plan says so. */
function amountsOf(plan: PaymentPlan, payableNet: number, number: number): readonly number[] | FindingCode {
  const { listed } = plan
  if (listed === undefined) return number < 1 ? 'instalments-none' : equal(payableNet, number)
  const rest = payableNet - listed.amountsMinor.reduce((sum, amount) => sum + amount, 0)
  const left = number - listed.amountsMinor.length
  if (left < 0) return 'listed-instalments-differ'
  if (left === 0) return rest === 0 ? listed.amountsMinor : 'listed-amounts-differ'
  if (listed.then === 'nothing') return 'listed-instalments-differ'
  return rest < 0 ? 'listed-amounts-above' : [...listed.amountsMinor, ...equal(rest, left)]
}

function equal(amount: number, number: number): readonly number[] {
  return splitLargestRemainder(
    amount,
    Array.from({ length: number }, () => 1),
  )
}
