import { Temporal } from 'temporal-polyfill'
import { DurationInvalid, PauseInvalid } from './errors.ts'
import { openHoursOf, type OpenHours } from './open-hours.ts'
import type { ServiceCalendar } from './service-calendar.ts'

/** A stretch in which a clock stands still; without an end it still does. */
export interface Pause {
  readonly from: Temporal.Instant
  readonly to?: Temporal.Instant
}

const MS_OF_A_MINUTE = 60_000

/** Whether service is given at the instant. */
export function isOpenAt(calendar: ServiceCalendar, instant: Temporal.Instant): boolean {
  const ms = instant.epochMilliseconds
  return openHoursOf(calendar).openBetween(ms, ms + 1) > 0
}

/** The instant itself when service is given then, else the next opening. Throws NeverOpen, BeyondKnownHolidays. */
export function nextOpening(calendar: ServiceCalendar, instant: Temporal.Instant): Temporal.Instant {
  return instantOf(openHoursOf(calendar).nextOpening(instant.epochMilliseconds))
}

/**
 * Open minutes between two instants, negative when the second comes first; seconds give fractions. This is the
 * difference of the working-time coordinate W (domain §8): W(t) itself is openMinutes from an origin of one's choice.
 */
export function openMinutes(calendar: ServiceCalendar, from: Temporal.Instant, to: Temporal.Instant): number {
  const [fromMs, toMs] = [from.epochMilliseconds, to.epochMilliseconds]
  const hours = openHoursOf(calendar)
  if (fromMs <= toMs) return hours.openBetween(fromMs, toMs) / MS_OF_A_MINUTE
  return (0 - hours.openBetween(toMs, fromMs)) / MS_OF_A_MINUTE
}

/**
 * The earliest instant, not before the start, by which so many whole minutes have been open: a budget that ends at
 * closing falls due at closing, not at the next opening. Throws {@link DurationInvalid}, NeverOpen, BeyondKnownHolidays.
 */
export function addWorkingTime(
  calendar: ServiceCalendar,
  start: Temporal.Instant,
  minutes: number,
): Temporal.Instant {
  return instantOf(openHoursOf(calendar).advance(start.epochMilliseconds, budgetMs(minutes)))
}

export interface PausedClock {
  readonly start: Temporal.Instant
  readonly minutes: number
  /** In any order; overlapping ones count once, what lies before the start not at all. */
  readonly pauses: readonly Pause[]
}

/**
 * When a clock with pauses falls due: W⁻¹(W(start) + minutes + the pauses' W). Undefined while a pause without an end
 * holds it. A pause that begins at the deadline or later moves nothing. Throws {@link PauseInvalid} and as addWorkingTime.
 */
export function deadline(calendar: ServiceCalendar, clock: PausedClock): Temporal.Instant | undefined {
  const hours = openHoursOf(calendar)
  let runsFrom = clock.start.epochMilliseconds
  let left = budgetMs(clock.minutes)
  for (const { from, to } of pauseStretches(clock.pauses)) {
    if (to <= runsFrom) continue
    if (from > runsFrom) {
      const ran = openUpTo(hours, { from: runsFrom, to: from, limit: left })
      if (ran >= left) break
      left -= ran
    }
    if (left === 0) break
    if (to === Number.POSITIVE_INFINITY) return undefined
    runsFrom = to
  }
  return instantOf(hours.advance(runsFrom, left))
}

/** Open time until a pause, which may begin beyond the known holidays when the budget ends long before. */
function openUpTo(
  hours: OpenHours,
  { from, to, limit }: { from: number; to: number; limit: number },
): number {
  const due = hours.advance(from, limit)
  return due <= to ? limit : hours.openBetween(from, to)
}

function pauseStretches(pauses: readonly Pause[]): readonly { readonly from: number; readonly to: number }[] {
  return pauses
    .map(({ from, to }) => {
      if (to !== undefined && Temporal.Instant.compare(from, to) > 0)
        throw new PauseInvalid(from.toString(), to.toString())
      return { from: from.epochMilliseconds, to: to?.epochMilliseconds ?? Number.POSITIVE_INFINITY }
    })
    .toSorted((a, b) => a.from - b.from)
}

function budgetMs(minutes: number): number {
  if (!Number.isSafeInteger(minutes) || minutes < 0) throw new DurationInvalid(minutes)
  return minutes * MS_OF_A_MINUTE
}

function instantOf(ms: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(ms)
}
