import { readDate } from '../time/index.ts'
import type { StartRule } from './contract-terms.ts'
import { StartTooEarly } from './errors.ts'

/** What is recorded of an asset's life; ISO dates, each absent until it is known. */
export interface AssetDates {
  readonly purchase?: string
  readonly shipping?: string
  readonly installation?: string
  readonly registration?: string
  /** First day without warranty. */
  readonly warrantyEndExclusive?: string
  /** Other events by name, such as the end of an audit. */
  readonly events?: Readonly<Record<string, string>>
}

/**
 * First day of cover by a start rule; null while the day that the rule waits for is not recorded. *1 January* is the
 * first one on or after the day of signing. Throws DateUnreadable.
 */
export function startDateOf(rule: StartRule, dates: AssetDates, signedOn: string): string | null {
  const day = recordedDay(rule, dates, signedOn)
  return day === undefined ? null : readDate(day).toString()
}

function recordedDay(rule: StartRule, dates: AssetDates, signedOn: string): string | undefined {
  switch (rule.kind) {
    case 'date':
      return rule.date
    case 'first-of-january':
      return nextFirstOfJanuary(signedOn)
    case 'warranty-end':
      return dates.warrantyEndExclusive
    case 'event': {
      const { events } = dates
      return events !== undefined && Object.hasOwn(events, rule.event) ? events[rule.event] : undefined
    }
    default:
      return dates[rule.kind]
  }
}

function nextFirstOfJanuary(signedOn: string): string {
  const signed = readDate(signedOn)
  if (signed.month === 1 && signed.day === 1) return signedOn
  return signed.with({ month: 1, day: 1 }).add({ years: 1 }).toString()
}

/** Throws {@link StartTooEarly} when cover would start more than so many days before it is signed. */
export function refuseTooEarly(
  start: string,
  { signedOn, limitDays }: { readonly signedOn: string; readonly limitDays: number },
): void {
  const earliest = readDate(signedOn).subtract({ days: limitDays }).toString()
  if (start < earliest) throw new StartTooEarly(start, earliest)
}
