import type { Locale } from '../../../../locale.ts'
import type { TimePromise } from '../../editors/cell-document.ts'
import { readFigure } from './figure-text.ts'
import { plain } from './plain-text.ts'
import { problem, type Read } from './read.ts'
import { durationWords, eventWords, keyOfWord, startWords, strengthWords, wordOf } from './words.ts'

/** A time promise as a cell shows it: `4 h on site, guaranteed`, `jour ouvré suivant sur site, objectif`. */
export function formatTime(promise: TimePromise, locale: Locale): string {
  const { clockStart, dueMinute, event, strength } = promise
  const words = durationWords[locale]
  const parts = [formatDuration(promise, locale), wordOf(eventWords, event, locale)]
  if (dueMinute !== undefined) parts.push(`${words.by} ${clock(dueMinute)}`)
  if (clockStart !== 'call-logged') parts.push(`${words.from} ${wordOf(startWords, clockStart, locale)}`)
  return `${parts.join(' ')}, ${wordOf(strengthWords, strength, locale)}`
}

function formatDuration({ minutes = 0, days }: TimePromise, locale: Locale): string {
  const words = durationWords[locale]
  if (days === 1) return words.nextDay
  if (days !== undefined) return `${days} ${words.days}`
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (hours === 0) return `${minutes} min`
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`
}

/**
 * A promise from text. A duration alone (`4 h`, `2 d`, `2 j`) changes only how long: the rest stays as `before` has
 * it. Once the event is said, the text is the whole promise, counted from the call unless it says otherwise.
 */
export function readTime(
  typed: string,
  { before, locale }: { before: TimePromise; locale: Locale },
): Read<TimePromise> {
  let rest = plain(typed)
  const comma = /, ?([^,\d]+)$/.exec(rest)
  const strength = comma === null ? undefined : keyOfWord(strengthWords, comma[1] ?? '')
  if (strength !== undefined) rest = rest.slice(0, comma?.index)
  const from = / (?:from|a partir de) (.+)$/.exec(rest)
  const start = from === null ? undefined : keyOfWord(startWords, from[1] ?? '')
  if (start !== undefined) rest = rest.slice(0, from?.index)
  const by = / (?:by|au plus tard a) (\d{1,2})[:h](\d{2})$/.exec(rest)
  if (by !== null) rest = rest.slice(0, by.index)
  const event = eventAtEnd(rest)
  if (event !== undefined) rest = rest.slice(0, -event.word.length).trim()
  const duration = readDuration(rest, locale)
  if (duration === null) return problem('time', { part: typed.trim() })

  const whole = event !== undefined
  const due = by === null ? (whole ? undefined : before.dueMinute) : Number(by[1]) * 60 + Number(by[2])
  if (by !== null && !('days' in duration)) return problem('time', { part: by[0].trim() })
  return {
    value: {
      ...duration,
      ...(due === undefined || !('days' in duration) ? {} : { dueMinute: due }),
      event: event?.key ?? before.event,
      clockStart: start ?? (whole ? 'call-logged' : before.clockStart),
      strength: strength ?? before.strength,
    },
  }
}

function eventAtEnd(text: string): { key: string; word: string } | undefined {
  for (const locale of ['en', 'fr'] as const)
    for (const [key, written] of Object.entries(eventWords[locale])) {
      const word = ` ${plain(written)}`
      if (text.endsWith(word)) return { key, word }
    }
  return undefined
}

/** `30 min`, `4 h`, `1,5 h`, `4 h 30`, `4:30`, `2 d`, `2 j`, `J+2`, `next business day` → minutes or business days. */
export function readDuration(typed: string, locale: Locale): { minutes: number } | { days: number } | null {
  const text = plain(typed)
  if (/^(next business day|nbd|jour ouvre suivant)$/.test(text)) return { days: 1 }
  const days =
    /^j ?\+ ?(\d{1,4})$/.exec(text) ??
    /^(\d{1,4}) ?(?:business days?|bd|days?|d|jours? ouvres?|jo|jours?|j)$/.exec(text)
  if (days !== null) return Number(days[1]) < 1 ? null : { days: Number(days[1]) }
  const minutes = /^(\d{1,6}) ?(?:min|mn|minutes?)$/.exec(text)
  if (minutes !== null) return { minutes: Number(minutes[1]) }
  const mixed = /^(\d{1,4}) ?(?:h|hours?|heures?|:) ?(\d{1,2}) ?(?:min|mn|minutes?)?$/.exec(text)
  if (mixed !== null && Number(mixed[2]) < 60) return { minutes: Number(mixed[1]) * 60 + Number(mixed[2]) }
  const hours = /^(.+?) ?(?:h|hours?|heures?)$/.exec(text)
  const figure = hours === null ? null : readFigure(hours[1] ?? '', locale)
  if (figure === null) return null
  const exact = Number(figure) * 60
  return Number.isSafeInteger(exact) ? { minutes: exact } : null
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
