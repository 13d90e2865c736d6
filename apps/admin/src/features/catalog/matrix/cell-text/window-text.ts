import type { Locale } from '../../../../locale.ts'
import { days, type Day } from '../../editors/cell-document.ts'
import { plain } from './plain-text.ts'
import { problem, type Read } from './read.ts'

export type Window = Record<Day, [number, number][]>

const names = {
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun', 'public holidays'],
  fr: ['lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.', 'dim.', 'jours fériés'],
} as const
const never = { en: 'never', fr: 'jamais' } as const
const always = { en: '24/7', fr: '24 h/24, 7 j/7' } as const

/** `Mon–Fri 08:00–17:00; Sat 08:00–12:00`, `lun.–ven. 08:00–17:00 ; sam. 08:00–12:00`. */
export function formatWindow(window: Window, locale: Locale): string {
  const hours = days.map((day) =>
    window[day].map(([start, end]) => `${clock(start)}–${clock(end)}`).join(', '),
  )
  if (hours.every((written) => written === '')) return never[locale]
  if (hours.every((written) => written === '00:00–24:00')) return always[locale]
  const parts: { first: number; last: number; written: string }[] = []
  for (const [place, written] of hours.entries()) {
    const before = parts.at(-1)
    if (written === '') continue
    // Holidays stand apart: a range of days never reaches into them.
    if (before?.last === place - 1 && before.written === written && place < 7) before.last = place
    else parts.push({ first: place, last: place, written })
  }
  return parts
    .map(({ first, last, written }) => {
      const from = names[locale][first] ?? ''
      return `${first === last ? from : `${from}–${names[locale][last] ?? ''}`} ${written}`
    })
    .join(locale === 'fr' ? ' ; ' : '; ')
}

/** Days in ranges or lists, then hours: `Mon–Fri 08:00–17:00`, `Lun-Ven 8h-12h, 13h30-17h; fériés 9h-12h`, `24/7`. */
export function readWindow(typed: string): Read<Window> {
  const text = plain(typed)
  const window = Object.fromEntries(days.map((day) => [day, []])) as unknown as Window
  if (text === 'never' || text === 'jamais' || text === 'closed' || text === 'ferme') return { value: window }
  if (isAlways(text)) {
    for (const day of days) window[day] = [[0, 1440]]
    return { value: window }
  }
  for (const part of text.split(';')) {
    const [, dayText = '', hourText = ''] = /^\s*([^\d]+?)\s*(\d.*)$/.exec(part) ?? []
    const named = readDays(dayText)
    const intervals = hourText.split(',').map(readInterval)
    if (named === null || intervals.some((interval) => interval === null))
      return problem('window', { part: part.trim() })
    for (const day of named) window[day] = [...window[day], ...intervals.filter((each) => each !== null)]
  }
  for (const day of days) {
    window[day].sort(([a], [b]) => a - b)
    if (window[day].some(([start], place) => place > 0 && start <= (window[day][place - 1]?.[1] ?? 0)))
      return problem('window', { part: typed.trim() })
  }
  return { value: window }
}

const everyMinute = [
  '24x7',
  '24/7',
  '24h/24',
  '24h/24,7j/7',
  '24h/24,7j/7,joursferiescompris',
  'aroundtheclock',
  'aroundtheclock,publicholidaysincluded',
]

function isAlways(text: string): boolean {
  return everyMinute.includes(text.replaceAll(' ', ''))
}

/** Each day is known by the first letters of its name in either language. */
const starts: readonly (readonly string[])[] = [
  ['mon', 'lun'],
  ['tue', 'mar'],
  ['wed', 'mer'],
  ['thu', 'jeu'],
  ['fri', 'ven'],
  ['sat', 'sam'],
  ['sun', 'dim'],
  ['hol', 'public hol', 'fer', 'jours fer', 'jour fer'],
]

function readDays(text: string): Day[] | null {
  const named: Day[] = []
  for (const piece of text.split(/,| and | et /)) {
    const [first, last, ...more] = piece.split(/-| to | au | a /).map(dayAt)
    const end = last ?? first
    if (first === undefined || first < 0 || end === undefined || end < first || more.length > 0) return null
    if (first !== end && end > 6) return null
    named.push(...days.slice(first, end + 1))
  }
  return named
}

function dayAt(text: string): number {
  const name = text.trim().replaceAll('.', '')
  return starts.findIndex((beginnings) => beginnings.some((start) => name.startsWith(start)))
}

function readInterval(text: string): [number, number] | null {
  const [, h1, m1, h2, m2] =
    /^\s*(\d{1,2})(?:[:h] ?(\d{2})?)? ?(?:-| to | a ) ?(\d{1,2})(?:[:h] ?(\d{2})?)?\s*$/.exec(text) ?? []
  const start = Number(h1) * 60 + Number(m1 ?? 0)
  const end = Number(h2) * 60 + Number(m2 ?? 0)
  const written = h1 !== undefined && Number(m1 ?? 0) < 60 && Number(m2 ?? 0) < 60
  return written && start < end && end <= 1440 ? [start, end] : null
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
