import { describe, expect, test } from 'vitest'
import { mergeCatalogues, renderMessage, type DomainError } from '../text/index.ts'
import * as errors from './errors.ts'
import { calendarMessages } from './messages.ts'
import { minutesBefore, minutesOf, normalizeRow } from './open-row.ts'
import {
  AROUND_THE_CLOCK,
  includesWindow,
  intersectWindows,
  isNeverOpen,
  NEVER,
  normalizeWindow,
  sameWindow,
  uniteWindows,
  windowOf,
} from './weekly-window.ts'
import { describeWindow, formatWindow, parseWindow } from './window-text.ts'

const office = parseWindow('Mon-Fri 08:00-17:00')

describe('a weekly window', () => {
  test('is read from days and hours into eight rows', () => {
    expect(parseWindow(' mon-wed,FRI 08:00-12:00 , 13:00-17:30 ; Sat,Holiday 09:00-12:00')).toEqual({
      mon: [
        [480, 720],
        [780, 1050],
      ],
      tue: [
        [480, 720],
        [780, 1050],
      ],
      wed: [
        [480, 720],
        [780, 1050],
      ],
      thu: [],
      fri: [
        [480, 720],
        [780, 1050],
      ],
      sat: [[540, 720]],
      sun: [],
      holiday: [[540, 720]],
    })
  })

  test('holidays are a row: Mon-Sun is open on no holiday, 24x7 on all', () => {
    expect(parseWindow('Mon-Sun 00:00-24:00').holiday).toEqual([])
    expect(parseWindow('24x7').holiday).toEqual([[0, 1440]])
    expect(includesWindow(parseWindow('24x7'), parseWindow('Mon-Sun 00:00-24:00'))).toBe(true)
    expect(includesWindow(parseWindow('Mon-Sun 00:00-24:00'), parseWindow('24x7'))).toBe(false)
  })

  test('parts that name one day are put together', () => {
    expect(parseWindow('Mon-Fri 08:00-12:00; Mon 12:00-13:00; Tue 11:00-14:00')).toMatchObject({
      mon: [[480, 780]],
      tue: [[480, 840]],
      wed: [[480, 720]],
    })
  })

  test.each([
    ['Mon-Fri 08:00-17:00', 'Mon–Fri 08:00–17:00', 'lun.–ven. 08:00–17:00'],
    [
      'Mon-Thu 08:00-12:00,13:00-17:00; Fri 08:00-12:00',
      'Mon–Thu 08:00–12:00, 13:00–17:00; Fri 08:00–12:00',
      'lun.–jeu. 08:00–12:00, 13:00–17:00 ; ven. 08:00–12:00',
    ],
    [
      'Mon 06:05-24:00; Wed 06:05-24:00',
      'Mon 06:05–24:00; Wed 06:05–24:00',
      'lun. 06:05–24:00 ; mer. 06:05–24:00',
    ],
    [
      'Mon-Sun 00:00-24:00; Holiday 09:00-12:00',
      'Mon–Sun 00:00–24:00; public holidays 09:00–12:00',
      'lun.–dim. 00:00–24:00 ; jours fériés 09:00–12:00',
    ],
    [
      'Sun 09:00-12:00; Holiday 09:00-12:00',
      'Sun 09:00–12:00; public holidays 09:00–12:00',
      'dim. 09:00–12:00 ; jours fériés 09:00–12:00',
    ],
    ['24x7', 'around the clock, public holidays included', '24 h/24, 7 j/7, jours fériés compris'],
    ['never', 'never', 'jamais'],
  ])('%s is written as it is read, and said in both languages', (text, en, fr) => {
    const window = parseWindow(text)
    expect(formatWindow(window)).toBe(text)
    expect(describeWindow(window, 'en')).toBe(en)
    expect(describeWindow(window, 'fr')).toBe(fr)
  })

  test.each([
    '',
    'Mon-Fri',
    '08:00-17:00',
    'Mon-Fri 8:00-17:00',
    'Mon-Fri 08:60-17:00',
    'Mon-Fri 08:00',
    'Mon-Fri 08:00-17:00;',
    'Fri-Mon 08:00-17:00',
    'Mon-Holiday 08:00-17:00',
    'Mon-Tue-Wed 08:00-17:00',
    'Foo 08:00-17:00',
    'Mon-Foo 08:00-17:00',
    'Mon 08:00-17:00 often',
    'Mon 08:00-08:00',
  ])('“%s” is not read', (text) => {
    expect(() => parseWindow(text)).toThrow(errors.WindowUnreadable)
  })

  test.each(['Mon 22:00-06:00', 'Mon 23:00-24:01', 'Mon 25:00-26:00'])(
    '“%s” does not fit into one day',
    (text) => {
      expect(() => parseWindow(text)).toThrow(
        expect.objectContaining({ code: 'calendar.interval-invalid', path: ['mon'] }),
      )
    },
  )

  test.each([
    [[-1, 5]],
    [[5, 1441]],
    [[6, 5]],
    [[0.5, 5]],
    [[5, 5.5]],
    [[Number.NaN, 5]],
    [[5, Number.NaN]],
  ] as const)('the interval %j is refused', (interval) => {
    expect(() => normalizeWindow({ ...NEVER, sat: [interval] })).toThrow(errors.IntervalInvalid)
  })

  test('the whole day is an interval, also in pieces and out of order', () => {
    const pieces = windowOf(() => [
      [720, 1440],
      [0, 700],
      [5, 5],
      [600, 720],
    ])
    expect(normalizeWindow(pieces)).toEqual(AROUND_THE_CLOCK)
  })
})

describe('windows compare and combine row by row', () => {
  const longer = parseWindow('Mon-Fri 07:00-18:00')
  const saturday = parseWindow('Sat 08:00-12:00')

  test('a wider window includes a narrower one, not the other way round', () => {
    expect(includesWindow(longer, office)).toBe(true)
    expect(includesWindow(office, longer)).toBe(false)
    expect(includesWindow(office, saturday)).toBe(false)
    expect(includesWindow(office, NEVER)).toBe(true)
    expect(includesWindow(parseWindow('Mon 08:00-12:00,13:00-17:00'), parseWindow('Mon 08:00-17:00'))).toBe(
      false,
    )
    expect(sameWindow(office, parseWindow('Mon-Fri 08:00-17:00'))).toBe(true)
    expect(sameWindow(office, longer)).toBe(false)
    expect(sameWindow(longer, office)).toBe(false)
  })

  test('together they are open when either is, in common when both are', () => {
    expect(formatWindow(uniteWindows(office, saturday))).toBe('Mon-Fri 08:00-17:00; Sat 08:00-12:00')
    expect(formatWindow(intersectWindows(longer, parseWindow('Mon-Sat 12:00-20:00')))).toBe(
      'Mon-Fri 12:00-18:00',
    )
    expect(isNeverOpen(intersectWindows(office, saturday))).toBe(true)
    expect(isNeverOpen(parseWindow('Holiday 08:00-09:00'))).toBe(false)
  })

  test('minutes are counted up to a minute of the day', () => {
    const row = normalizeRow([
      [480, 720],
      [780, 1020],
    ])
    expect([0, 480, 481, 720, 750, 780, 900, 1020, 1440].map((minute) => minutesBefore(row, minute))).toEqual(
      [0, 0, 1, 240, 240, 240, 360, 480, 480],
    )
    expect(minutesOf(row)).toBe(480)
  })
})

test.each<DomainError>([
  new errors.DateUnreadable('x'),
  new errors.IntervalInvalid('mon', 5, 4),
  new errors.WindowUnreadable('x'),
  new errors.ZoneUnknown('x'),
  new errors.NeverOpen(),
  new errors.BeyondKnownHolidays({ name: 'FR', knownFrom: '2024-01-01', knownTo: '2036-01-01' }),
  new errors.DurationInvalid(0),
  new errors.DueMinuteInvalid(-1),
  new errors.PauseInvalid('a', 'b'),
])('%s is said in both languages', (refusal) => {
  const catalogue = mergeCatalogues(calendarMessages)
  for (const message of [refusal.text, ...(refusal.cure ? [refusal.cure] : [])]) {
    expect(renderMessage(message, 'en', catalogue)).not.toBe(renderMessage(message, 'fr', catalogue))
  }
})
