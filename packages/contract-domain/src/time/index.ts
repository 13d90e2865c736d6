export { DateUnreadable, readDate } from '../calendar/index.ts'
export {
  contractYears,
  LONGEST_TERM_MONTHS,
  MOST_CONTRACT_YEARS,
  termPeriod,
  termPeriods,
  type Term,
  type TermPeriod,
} from './contract-years.ts'
export { MonthsInvalid, OutsidePeriod, PeriodEmpty, PeriodUncounted } from './errors.ts'
export { timeMessages } from './messages.ts'
export { addMonths, termMonths, wholeMonthsBetween } from './months.ts'
export {
  compareDates,
  contains,
  daysBetween,
  lastCoveredDay,
  period,
  written,
  type Period,
} from './period.ts'
export { prorationConventions, proratedShare, type ProrationConvention } from './proration.ts'
export { revenueByContractYear, unearnedAmount, unearnedShare, type RevenueYear } from './revenue.ts'
