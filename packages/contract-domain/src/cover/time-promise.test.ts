import { expect, test } from 'vitest'
import { NEVER } from '../calendar/index.ts'
import { arrival, arriveIn, CLOSING } from './example-dimensions.ts'
import { hoursInDays, timeMatches } from './time-promise.ts'

test('the table of hours in days is the reference window’s, each row its own', () => {
  const rows = [
    [1, CLOSING, 9, 18],
    [1, 720, 4, 13],
    [2, CLOSING, 18, 27],
    [2, 720, 13, 22],
    [1, 0, 0, 9],
    [1, CLOSING, 9, 18],
  ] as const
  for (const [days, dueMinute, least, most] of rows)
    expect(hoursInDays(arrival, days, dueMinute)).toEqual({
      leastMinutes: least * 60,
      mostMinutes: most * 60,
    })
  expect(hoursInDays(arrival, 1, 720)).toBe(hoursInDays(arrival, 1, 720))
})

test('in a reference window that never opens no hours match any days', () => {
  const closed = { ...arrival, reference: { window: NEVER, dueMinute: CLOSING } }
  const matches = timeMatches(closed, [])
  const [hours, days] = [arriveIn({ minutes: 0 }), arriveIn({ days: 1 })]
  expect(matches(hours, days)).toBe(false)
  expect(matches(days, arriveIn({ minutes: Number.MAX_SAFE_INTEGER }))).toBe(false)
  expect(matches(days, days)).toBe(true)
})
