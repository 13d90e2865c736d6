import {
  isNeverOpen,
  leastOpenMinutesInDays,
  mostOpenMinutesInDays,
  normalizeWindow,
} from '../calendar/index.ts'
import type { Strength, TimePromise } from './coverage.ts'
import type { TimeDimension, TimeEvent } from './dimension.ts'
import { closeEventImplications, type EventImplications } from './event-implications.ts'
import type { Matches } from './promise-set.ts'

/** Ascending: what a missed promise costs the provider grows along it. */
export const strengths: readonly Strength[] = [
  'best-effort',
  'aim',
  'target',
  'guaranteed',
  'guaranteed-with-credit',
]

export const timeEvents: readonly TimeEvent[] = [
  'answered',
  'called-back',
  'arrival',
  'part-delivered',
  'restored',
]

/**
 * Moments at which a clock may start, each with those that never come before it. A part is known to be needed only
 * once the fault is diagnosed; a date may be agreed before or after either, so it is comparable with the call alone.
 */
const NOT_BEFORE: Readonly<Record<TimePromise['clockStart'], readonly TimePromise['clockStart'][]>> = {
  'call-logged': ['call-logged', 'diagnosis-ended', 'part-arrived', 'date-agreed'],
  'diagnosis-ended': ['diagnosis-ended', 'part-arrived'],
  'part-arrived': ['part-arrived'],
  'date-agreed': ['date-agreed'],
}

export const clockStarts = Object.keys(NOT_BEFORE) as (keyof typeof NOT_BEFORE)[]

/** Open minutes of the reference window that n business days hold at the least and at the most. */
export interface HoursInDays {
  readonly leastMinutes: number
  readonly mostMinutes: number
}

const tables = new WeakMap<TimeDimension, Map<number, HoursInDays>>()
const DUE_MINUTES = 1441

/**
 * The row of a definition's table of hours in days (domain §3 "Time promises"): it orders the wording sold, so it
 * depends on the definition alone, never on the window of a tier. Without an open minute in the reference window no
 * hours match any days.
 */
export function hoursInDays(definition: TimeDimension, days: number, dueMinute: number): HoursInDays {
  const table = tables.get(definition) ?? new Map<number, HoursInDays>()
  tables.set(definition, table)
  const place = days * DUE_MINUTES + dueMinute
  let row = table.get(place)
  if (row === undefined) {
    const { window } = definition.reference
    row = isNeverOpen(normalizeWindow(window))
      ? { leastMinutes: -Infinity, mostMinutes: Infinity }
      : {
          leastMinutes: leastOpenMinutesInDays(window, days, dueMinute),
          mostMinutes: mostOpenMinutesInDays(window, days, dueMinute),
        }
    table.set(place, row)
  }
  return row
}

/** The order of one time dimension's promises, event implications included. */
export function timeMatches(
  definition: TimeDimension,
  eventImplications: EventImplications,
): Matches<TimePromise> {
  const implied = closeEventImplications(eventImplications)
  return (left, right) =>
    (left.event === right.event || implied.get(left.event)?.has(right.event) === true) &&
    NOT_BEFORE[left.clockStart].includes(right.clockStart) &&
    strengths.indexOf(left.strength) >= strengths.indexOf(right.strength) &&
    isDueNoLater(definition, left, right)
}

function isDueNoLater(definition: TimeDimension, left: TimePromise, right: TimePromise): boolean {
  if (left.days === undefined) {
    const minutes = left.minutes ?? Infinity
    if (right.days === undefined) return minutes <= (right.minutes ?? Infinity)
    return minutes <= hoursInDays(definition, right.days, dueMinuteOf(definition, right)).leastMinutes
  }
  const due = dueMinuteOf(definition, left)
  if (right.days === undefined)
    return (right.minutes ?? Infinity) >= hoursInDays(definition, left.days, due).mostMinutes
  return left.days < right.days || (left.days === right.days && due <= dueMinuteOf(definition, right))
}

function dueMinuteOf(definition: TimeDimension, promise: TimePromise): number {
  return promise.dueMinute ?? definition.reference.dueMinute
}
