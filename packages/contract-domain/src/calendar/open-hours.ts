import { BeyondKnownHolidays, NeverOpen } from './errors.ts'
import { MINUTES_OF_A_DAY } from './open-row.ts'
import { readDate } from './plain-date.ts'
import { calendarDays, type CalendarDays, type ServiceCalendar } from './service-calendar.ts'
import { AROUND_THE_CLOCK, isNeverOpen, sameWindow } from './weekly-window.ts'
import { offsetStretches } from './zone-offsets.ts'

/** 2^19 minutes, 364 days and a bit: chunk numbers are a shift away from a minute. */
const CHUNK_SHIFT = 19
const MS_OF_A_MINUTE = 60_000
/** Minutes are kept in 32 bits, which end in the year 6053; the last chunk must fit whole. */
const LAST_MS = (2 ** 31 - 2 ** (CHUNK_SHIFT + 1)) * MS_OF_A_MINUTE

/** Open intervals of about a year of instants, as minutes since 1970 in UTC; `openBefore[i]` sums those before i. */
interface Chunk {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly openBefore: Int32Array
  readonly total: number
}

/**
 * The open hours of a calendar on the line of instants, built a chunk at a time when first asked about. Instants
 * are milliseconds since 1970. On the night of a clock change an hour that comes twice is open twice. Instants
 * beyond the days that the holiday set knows are refused, except around the clock, where holidays don't matter.
 */
export class OpenHours {
  readonly #calendar: ServiceCalendar
  readonly days: CalendarDays
  readonly #chunks = new Map<number, Chunk>()
  readonly #knownFromMs: number
  readonly #knownToMs: number
  readonly #aroundTheClock: boolean

  constructor(calendar: ServiceCalendar) {
    this.#calendar = calendar
    this.days = calendarDays(calendar)
    this.#knownFromMs = firstInstantOf(calendar.holidays.knownFrom, calendar.zone)
    this.#knownToMs = Math.min(firstInstantOf(calendar.holidays.knownTo, calendar.zone), LAST_MS)
    this.#aroundTheClock = sameWindow(this.days.window, AROUND_THE_CLOCK)
  }

  /** Open milliseconds from one instant to a later or equal one. */
  openBetween(fromMs: number, toMs: number): number {
    if (this.#aroundTheClock) return toMs - fromMs
    this.#refuseUnknown(fromMs, toMs)
    let open = this.#openBefore(toMs) - this.#openBefore(fromMs)
    for (let index = chunkOf(fromMs); index < chunkOf(toMs); index += 1) {
      open += this.#chunk(index).total * MS_OF_A_MINUTE
    }
    return open
  }

  /** The earliest instant, not before `fromMs`, by which so many milliseconds have been open. */
  advance(fromMs: number, openMs: number): number {
    if (openMs === 0 || this.#aroundTheClock) return fromMs + openMs
    if (isNeverOpen(this.days.window)) throw new NeverOpen()
    this.#refuseUnknown(fromMs, fromMs)
    let wanted = this.#openBefore(fromMs) + openMs
    let index = chunkOf(fromMs)
    for (; wanted > this.#chunk(index).total * MS_OF_A_MINUTE; index += 1) {
      wanted -= this.#chunk(index).total * MS_OF_A_MINUTE
      this.#refuseUnknown(fromMs, firstMsOf(index + 1))
    }
    const { starts, openBefore } = this.#chunk(index)
    // The last interval with less than the wanted time before it holds the instant, at its end at the latest.
    const position = lastBelow(openBefore, wanted / MS_OF_A_MINUTE)
    const reached = (at(starts, position) - at(openBefore, position)) * MS_OF_A_MINUTE + wanted
    this.#refuseUnknown(fromMs, reached)
    return reached
  }

  /** The instant itself when open, else the next one that is. */
  nextOpening(fromMs: number): number {
    // One open millisecond ends one after its beginning.
    return this.advance(fromMs, 1) - 1
  }

  #refuseUnknown(fromMs: number, toMs: number): void {
    if (fromMs >= this.#knownFromMs && toMs <= this.#knownToMs) return
    throw new BeyondKnownHolidays(this.#calendar.holidays)
  }

  #openBefore(ms: number): number {
    const { starts, ends, openBefore } = this.#chunk(chunkOf(ms))
    const position = lastBelow(starts, ms / MS_OF_A_MINUTE)
    if (position < 0) return 0
    const until = Math.min(ms, at(ends, position) * MS_OF_A_MINUTE)
    return until - (at(starts, position) - at(openBefore, position)) * MS_OF_A_MINUTE
  }

  #chunk(index: number): Chunk {
    let chunk = this.#chunks.get(index)
    if (chunk === undefined) {
      chunk = buildChunk(this.#calendar, this.days, index)
      this.#chunks.set(index, chunk)
    }
    return chunk
  }
}

const known = new WeakMap<ServiceCalendar, OpenHours>()

/** The open hours of a calendar, kept as long as the calendar itself. */
export function openHoursOf(calendar: ServiceCalendar): OpenHours {
  let hours = known.get(calendar)
  if (hours === undefined) {
    hours = new OpenHours(calendar)
    known.set(calendar, hours)
  }
  return hours
}

function chunkOf(ms: number): number {
  return Math.floor(ms / MS_OF_A_MINUTE) >> CHUNK_SHIFT
}

function firstMinuteOf(chunk: number): number {
  return chunk * 2 ** CHUNK_SHIFT
}

function firstMsOf(chunk: number): number {
  return firstMinuteOf(chunk) * MS_OF_A_MINUTE
}

function firstInstantOf(date: string, zone: string): number {
  return readDate(date).toZonedDateTime(zone).epochMilliseconds
}

function at(minutes: Int32Array, position: number): number {
  return minutes[position] ?? 0
}

function buildChunk(calendar: ServiceCalendar, days: CalendarDays, index: number): Chunk {
  const intervals: [number, number][] = []
  for (const { startMinute, endMinute, offset } of offsetStretches(
    calendar.zone,
    firstMinuteOf(index),
    firstMinuteOf(index + 1),
  )) {
    const lastDay = Math.floor((endMinute - 1 + offset) / MINUTES_OF_A_DAY)
    for (let day = Math.floor((startMinute + offset) / MINUTES_OF_A_DAY); day <= lastDay; day += 1) {
      const midnight = day * MINUTES_OF_A_DAY - offset
      for (const [from, to] of days.rowOf(day)) {
        push(intervals, Math.max(startMinute, midnight + from), Math.min(endMinute, midnight + to))
      }
    }
  }
  return chunkFrom(intervals)
}

/** Joins an interval to the one before when they touch: a night that is open has no seam at midnight. */
function push(intervals: [number, number][], start: number, end: number): void {
  const last = intervals.at(-1)
  if (start >= end) return
  if (last !== undefined && last[1] === start) last[1] = end
  else intervals.push([start, end])
}

function chunkFrom(intervals: readonly (readonly [number, number])[]): Chunk {
  let total = 0
  const openBefore = Int32Array.from(intervals, ([start, end]) => {
    const before = total
    total += end - start
    return before
  })
  return {
    starts: Int32Array.from(intervals, ([start]) => start),
    ends: Int32Array.from(intervals, ([, end]) => end),
    openBefore,
    total,
  }
}

/** Position of the last of ascending values that is below the given one, −1 when none is. */
function lastBelow(values: Int32Array, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (at(values, middle) < value) low = middle + 1
    else high = middle
  }
  return low - 1
}
