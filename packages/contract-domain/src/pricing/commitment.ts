import type { PriceBook } from '../catalog/index.ts'
import {
  formatRational,
  ONE,
  parseRational,
  percent,
  plus,
  power,
  productRounder,
  rational,
  times,
  type Rational,
} from '../money/index.ts'
import { LONGEST_TERM_MONTHS, MonthsInvalid } from '../time/index.ts'
import type { PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import { isRate } from './unknown.ts'

const MONTHS_OF_A_YEAR = 12

/** One contract year of a term, made ready: what a year's amount is multiplied by. */
export interface CommittedYear {
  /** From 0. */
  readonly year: number
  readonly months: number
  readonly round: (yearMinor: number) => number
  /** Index alone, for rates; null when it leaves them as they are. */
  readonly rateFactor: Rational | null
  readonly costFactor: Rational
  readonly indexText: string | null
}

/**
 * The contract years of a term of so many months; the last may be short. Throws MonthsInvalid beyond a hundred years:
 * the index of year k is exact, its figures grow with k, and all years together would fill any memory.
 */
export function committedYears(book: PriceBook, termMonths: number): readonly CommittedYear[] {
  if (termMonths > LONGEST_TERM_MONTHS) throw new MonthsInvalid(termMonths)
  const { costFollows } = book.floor
  const raise = book.index === undefined ? ONE : plus(ONE, percent(book.index.percentPerYear))
  return Array.from({ length: Math.ceil(termMonths / MONTHS_OF_A_YEAR) }, (_, year) => {
    const months = Math.min(MONTHS_OF_A_YEAR, termMonths - year * MONTHS_OF_A_YEAR)
    const share = rational(months, MONTHS_OF_A_YEAR)
    const index = power(raise, year)
    return {
      year,
      months,
      round: productRounder(times(share, index), book.rounding),
      rateFactor: book.index?.appliesToRates === true ? index : null,
      costFactor: times(costFollows.months ? share : ONE, costFollows.index ? index : ONE),
      indexText: book.index === undefined ? null : formatRational(index),
    }
  })
}

/**
 * Stage 5, first half: each yearly line gives one line a contract year, amount × months/12 × (1 + i)^k from year 0's
 * amount, rounded once; `once` lines pass with their amount, in year 0; rates are in no total and are indexed where
 * the book says so. These lines replace the yearly ones; before any discount they are the *list*.
 */
export function commit(lines: readonly PriceLine[], years: readonly CommittedYear[]): readonly PriceLine[] {
  return lines
    .flatMap((line) => {
      if (line.recurrence === 'once') return [{ ...line, stage: 'commitment' as const, contractYear: 0 }]
      return years.map((year) => (isRate(line) ? rateOf(line, year) : amountOf(line, year)))
    })
    .sort(byLineOrder)
}

function amountOf(line: PriceLine, { year, months, round, costFactor, indexText }: CommittedYear): PriceLine {
  const { amountMinor, cost } = line
  return {
    ...line,
    stage: 'commitment',
    contractYear: year,
    inputs: {
      ...(amountMinor !== null && { yearMinor: amountMinor }),
      months,
      ...(indexText !== null && { index: indexText }),
    },
    amountMinor: amountMinor === null ? null : round(amountMinor),
    ...(cost !== undefined && { cost: scaledCost(cost, costFactor) }),
  }
}

function rateOf(line: PriceLine, { year, months, rateFactor, indexText }: CommittedYear): PriceLine {
  const { rate, inputs } = line
  return {
    ...line,
    stage: 'commitment',
    contractYear: year,
    inputs: {
      ...inputs,
      months,
      ...includedFor(inputs['includedUnits'], months),
      ...(rateFactor !== null && indexText !== null && { index: indexText }),
    },
    ...(rate !== undefined &&
      rateFactor !== null && { rate: formatRational(times(parseRational(rate), rateFactor)) }),
  }
}

/** The minimum pays the included units × months/12 in a short year, exactly. */
function includedFor(units: unknown, months: number): { readonly includedUnits?: number | string } {
  if (typeof units !== 'number' || months === MONTHS_OF_A_YEAR) return {}
  return { includedUnits: formatRational(rational(BigInt(units) * BigInt(months), MONTHS_OF_A_YEAR)) }
}

function scaledCost(cost: string, factor: Rational): string {
  return factor.num === factor.den ? cost : formatRational(times(parseRational(cost), factor))
}
