import { expect, test } from 'vitest'
import { instantOf, localOf, tomorrowMorning, zoneText } from './local-instant.ts'

test('what the field shows is what was meant, whatever the zone', () => {
  const instant = new Date(2027, 0, 31, 23, 5)
  expect(localOf(instant)).toBe('2027-01-31T23:05')
  expect(instantOf(localOf(instant))).toEqual(instant)
})

test.for(['', '2027-01-31', '2027-13-01T08:00', 'tomorrow'])('“%s” is no instant', (text) => {
  expect(instantOf(text)).toBeNull()
})

test('the first proposal is the next morning, also over the end of a month and a year', () => {
  expect(tomorrowMorning(new Date(2026, 11, 31, 23, 59))).toBe('2027-01-01T08:00')
  expect(tomorrowMorning(new Date(2027, 1, 28, 0, 0))).toBe('2027-03-01T08:00')
})

test('a zone is named with its offset from UTC', () => {
  expect(zoneText('en', new Date())).toMatch(/^\S+, UTC([+−-]\d{1,2}(:\d{2})?)?$/)
})
