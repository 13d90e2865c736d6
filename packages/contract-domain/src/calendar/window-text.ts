import { renderMessage, type Locale } from '../text/index.ts'
import { WindowUnreadable } from './errors.ts'
import { calendarMessages } from './messages.ts'
import type { Interval, OpenRow } from './open-row.ts'
import {
  AROUND_THE_CLOCK,
  isNeverOpen,
  NEVER,
  normalizeWindow,
  sameWindow,
  windowOf,
  windowRows,
  type WeeklyWindow,
  type WindowRow,
} from './weekly-window.ts'

const ROW_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'Holiday'] as const
const LAST_WEEKDAY = 6

/**
 * A window from text: `Mon-Fri 08:00-12:00,13:00-17:00; Sat,Holiday 08:00-12:00`. Days in ranges or lists, `Holiday`
 * never within a range (`Mon-Sun` leaves holidays out), one day may stand in several parts; `24x7` is every minute,
 * holidays included; `never` is none. Throws {@link WindowUnreadable}, IntervalInvalid.
 */
export function parseWindow(text: string): WeeklyWindow {
  const trimmed = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*,\s*/g, ',')
  if (trimmed === '24x7') return AROUND_THE_CLOCK
  if (trimmed === 'never') return NEVER
  const rows = new Map<WindowRow, Interval[]>()
  for (const part of trimmed.split(';')) {
    const [, days, hours] = /^\s*(\S+)\s+(\S+)\s*$/.exec(part) ?? []
    if (days === undefined || hours === undefined) throw new WindowUnreadable(part)
    const intervals = hours.split(',').map(parseInterval)
    for (const row of days.split(',').flatMap(parseDays))
      rows.set(row, [...(rows.get(row) ?? []), ...intervals])
  }
  return normalizeWindow(windowOf((row) => rows.get(row) ?? []))
}

/** The window as `parseWindow` reads it, neighbouring days with equal hours in one part. */
export function formatWindow(window: WeeklyWindow): string {
  if (isNeverOpen(window)) return 'never'
  if (sameWindow(window, AROUND_THE_CLOCK)) return '24x7'
  return write(window, { names: ROW_NAMES, dash: '-', comma: ',', stop: '; ' })
}

/** The window as its reader says it: Mon–Fri 08:00–17:00, lun.–ven. 08:00–17:00. */
export function describeWindow(window: WeeklyWindow, locale: Locale): string {
  const say = (key: string) => renderMessage({ key, params: {} }, locale, calendarMessages)
  if (isNeverOpen(window)) return say('calendar.never')
  if (sameWindow(window, AROUND_THE_CLOCK)) return say('calendar.around-the-clock')
  const names = windowRows.map((row) => say(`calendar.row.${row}`))
  return write(window, { names, dash: '–', comma: ', ', stop: locale === 'fr' ? ' ; ' : '; ' })
}

interface Notation {
  readonly names: readonly string[]
  readonly dash: string
  readonly comma: string
  readonly stop: string
}

function write(window: WeeklyWindow, { names, dash, comma, stop }: Notation): string {
  const hoursOf = (row: OpenRow) =>
    row.map(([start, end]) => `${clock(start)}${dash}${clock(end)}`).join(comma)
  const hours = windowRows.map((row) => hoursOf(window[row]))
  const parts: { first: number; last: number; hours: string }[] = []
  hours.forEach((written, index) => {
    const before = parts.at(-1)
    const continues = before !== undefined && before.last === index - 1 && before.hours === written
    if (written === '') return
    if (continues && index <= LAST_WEEKDAY) before.last = index
    else parts.push({ first: index, last: index, hours: written })
  })
  return parts
    .map(({ first, last, hours: written }) => {
      const days = first === last ? names[first] : `${names[first]}${dash}${names[last]}`
      return `${days} ${written}`
    })
    .join(stop)
}

function parseDays(days: string): readonly WindowRow[] {
  const [first = -1, last = first, ...more] = days
    .split('-')
    .map((name) => windowRows.findIndex((row) => row === name))
  const range = first !== last
  if (first < 0 || last < first || more.length > 0 || (range && last > LAST_WEEKDAY))
    throw new WindowUnreadable(days)
  return windowRows.slice(first, last + 1)
}

function parseInterval(hours: string): Interval {
  const [, h1, m1, h2, m2] = /^(\d{2}):([0-5]\d)-(\d{2}):([0-5]\d)$/.exec(hours) ?? []
  const [start, end] = [Number(h1) * 60 + Number(m1), Number(h2) * 60 + Number(m2)]
  // An interval without a minute is a slip of the pen, never meant.
  if (h1 === undefined || start === end) throw new WindowUnreadable(hours)
  return [start, end]
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
