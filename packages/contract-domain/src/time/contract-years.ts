import type { Temporal } from 'temporal-polyfill'
import { addMonths, termMonths } from './months.ts'
import { period, type Period } from './period.ts'

/** A term as it is signed: its first day and its length in whole months (`termMonths`). */
export interface Term {
  readonly start: Temporal.PlainDate
  readonly months: number
}

/** One stretch of a term, counted from 0; `end` is exclusive. */
export interface TermPeriod extends Period {
  readonly index: number
  readonly months: number
}

const MONTHS_OF_A_YEAR = 12

/** Contract years that are ever laid out: no term is sold, and nothing priced, beyond them. */
export const MOST_CONTRACT_YEARS = 100
export const LONGEST_TERM_MONTHS = MOST_CONTRACT_YEARS * MONTHS_OF_A_YEAR

/** The days of a term, end exclusive. Throws MonthsInvalid unless it has one month or more. */
export function termPeriod({ start, months }: Term): Period {
  return period(start, addMonths(start, termMonths(months)))
}

/** The term cut every so many months from its start; the last stretch may be short. Their number is the periods begun. */
export function termPeriods(term: Term, everyMonths: number): readonly TermPeriod[] {
  const every = termMonths(everyMonths)
  return Array.from({ length: Math.ceil(termMonths(term.months) / every) }, (_, index) => {
    const from = index * every
    const to = Math.min(from + every, term.months)
    return { index, months: to - from, start: addMonths(term.start, from), end: addMonths(term.start, to) }
  })
}

/** The contract years of a term, counted from 0; the last may have fewer than twelve months (domain §4.5). */
export function contractYears(term: Term): readonly TermPeriod[] {
  return termPeriods(term, MONTHS_OF_A_YEAR)
}
