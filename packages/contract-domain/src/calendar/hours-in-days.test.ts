import { describe, expect, test } from 'vitest'
import { DueMinuteInvalid, DurationInvalid, NeverOpen } from './errors.ts'
import { leastOpenMinutesInDays, mostOpenMinutesInDays } from './hours-in-days.ts'
import { NEVER } from './weekly-window.ts'
import { parseWindow } from './window-text.ts'

const CLOSING = 17 * 60

describe('how many open hours lie in business days', () => {
  test.each([
    // Logged just before closing: only the whole last day. Logged at opening: the first day as well.
    ['the next business day on 9x5', 'Mon-Fri 08:00-17:00', 1, CLOSING, 9, 18],
    ['the third business day on 9x5', 'Mon-Fri 08:00-17:00', 3, CLOSING, 27, 36],
    ['the next business day by noon', 'Mon-Fri 08:00-17:00', 1, 12 * 60, 4, 13],
    ['a due hour before opening gives nothing of the last day', 'Mon-Fri 08:00-17:00', 1, 7 * 60, 0, 9],
    ['a due hour after closing gives no more than closing', 'Mon-Fri 08:00-17:00', 1, 1440, 9, 18],
    ['around the clock', '24x7', 1, 1440, 24, 48],
    // Without hours on holidays every day may be skipped: two Saturdays of 4 h may follow each other.
    ['with a short Saturday', 'Mon-Fri 08:00-17:00; Sat 08:00-12:00', 1, CLOSING, 4, 18],
    ['two days with a short Saturday', 'Mon-Fri 08:00-17:00; Sat 08:00-12:00', 2, CLOSING, 8, 27],
    // With hours on holidays no weekday can be skipped, but any may be short.
    ['with short holidays', 'Mon-Fri 08:00-17:00; Holiday 09:00-11:00', 2, CLOSING, 4, 27],
    // Two days from any day reach at most one of Mon, Wed long days: no holiday can drop the short ones between.
    [
      'long and short days in turn, holidays open',
      'Mon,Wed,Fri,Sun 06:00-16:00; Tue,Thu,Sat 08:00-09:00; Holiday 08:00-09:00',
      1,
      CLOSING,
      1,
      20,
    ],
    [
      'long and short days in turn, never two long ones running',
      'Mon,Wed,Fri 06:00-16:00; Tue,Thu,Sat,Sun 08:00-09:00; Holiday 08:00-09:00',
      1,
      CLOSING,
      1,
      11,
    ],
    [
      'holidays open where weekends are not: a Saturday may become a business day',
      'Mon-Fri 08:00-17:00; Holiday 00:00-20:00',
      1,
      1440,
      9,
      40,
    ],
    ['open on holidays only', 'Holiday 10:00-12:00', 3, 1440, 6, 8],
    ['lunch is closed', 'Mon-Fri 08:00-12:00,13:00-17:00', 1, 14 * 60, 5, 13],
  ])('%s', (_what, text, days, dueMinute, leastHours, mostHours) => {
    const window = parseWindow(text)
    expect(leastOpenMinutesInDays(window, days, dueMinute) / 60).toBe(leastHours)
    expect(mostOpenMinutesInDays(window, days, dueMinute) / 60).toBe(mostHours)
  })

  test('rows need not be in normal form', () => {
    const pieces = {
      ...NEVER,
      mon: [
        [600, 660],
        [480, 600],
        [700, 700],
      ],
      tue: [[700, 700]],
    } as const
    expect(leastOpenMinutesInDays(pieces, 1, 1440)).toBe(180)
    expect(mostOpenMinutesInDays(pieces, 1, 1440)).toBe(360)
  })

  test('a window that never opens holds no days', () => {
    expect(() => leastOpenMinutesInDays(NEVER, 1, 0)).toThrow(NeverOpen)
    expect(() => mostOpenMinutesInDays(NEVER, 1, 0)).toThrow(NeverOpen)
  })

  test('no days and no minute of the day are refused', () => {
    const office = parseWindow('Mon-Fri 08:00-17:00')
    expect(() => leastOpenMinutesInDays(office, 0, CLOSING)).toThrow(DurationInvalid)
    expect(() => mostOpenMinutesInDays(office, 1, 1441)).toThrow(DueMinuteInvalid)
  })
})
