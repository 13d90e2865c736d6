import { Temporal } from 'temporal-polyfill'

/** A stretch of instants with one offset from UTC; minutes since 1970-01-01T00:00Z, end exclusive. */
export interface OffsetStretch {
  readonly startMinute: number
  readonly endMinute: number
  /** Local minus UTC, in minutes. */
  readonly offset: number
}

const PROBE_MINUTES = 1440
const MS_OF_A_MINUTE = 60_000

/**
 * The stretches of one offset between two instants. Offsets are probed every day and bisected where they differ:
 * probes a month apart miss Africa/Casablanca, whose offset changes twice around Ramadan.
 */
export function offsetStretches(
  zone: string,
  startMinute: number,
  endMinute: number,
): readonly OffsetStretch[] {
  const stretches: OffsetStretch[] = []
  let stretchStart = startMinute
  let offset = offsetAt(zone, startMinute)
  for (let probe = startMinute; probe < endMinute;) {
    const next = Math.min(probe + PROBE_MINUTES, endMinute - 1)
    if (next === probe) break
    if (offsetAt(zone, next) !== offset) {
      const change = firstMinuteWithout(offset, { zone, from: probe, to: next })
      stretches.push({ startMinute: stretchStart, endMinute: change, offset })
      stretchStart = change
      offset = offsetAt(zone, change)
      probe = change
    } else probe = next
  }
  return [...stretches, { startMinute: stretchStart, endMinute, offset }]
}

/** `from` has the offset, `to` has not: the first minute that has not. */
function firstMinuteWithout(
  offset: number,
  { zone, from, to }: { zone: string; from: number; to: number },
): number {
  let [has, hasNot] = [from, to]
  while (hasNot - has > 1) {
    const middle = Math.floor((has + hasNot) / 2)
    if (offsetAt(zone, middle) === offset) has = middle
    else hasNot = middle
  }
  return hasNot
}

/** In whole minutes: zones have had no others since 1972. */
function offsetAt(zone: string, minute: number): number {
  const instant = Temporal.Instant.fromEpochMilliseconds(minute * MS_OF_A_MINUTE)
  return Math.round(instant.toZonedDateTimeISO(zone).offsetNanoseconds / 6e10)
}
