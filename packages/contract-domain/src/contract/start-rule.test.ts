import { describe, expect, test } from 'vitest'
import { DateUnreadable } from '../calendar/index.ts'
import type { StartRule } from './contract-terms.ts'
import { StartTooEarly } from './errors.ts'
import { refuseTooEarly, startDateOf, type AssetDates } from './start-rule.ts'

const dates: AssetDates = {
  purchase: '2026-01-05',
  shipping: '2026-01-10',
  installation: '2026-01-30',
  registration: '2026-02-02',
  warrantyEndExclusive: '2027-01-05',
  events: { 'audit passed': '2026-05-01' },
}

describe('cover starts', () => {
  test.each<[StartRule, string]>([
    [{ kind: 'date', date: '2026-04-01' }, '2026-04-01'],
    [{ kind: 'purchase' }, '2026-01-05'],
    [{ kind: 'shipping' }, '2026-01-10'],
    [{ kind: 'installation' }, '2026-01-30'],
    [{ kind: 'registration' }, '2026-02-02'],
    [{ kind: 'warranty-end' }, '2027-01-05'],
    [{ kind: 'first-of-january' }, '2027-01-01'],
    [{ kind: 'event', event: 'audit passed' }, '2026-05-01'],
  ])('by the rule %j on %s', (rule, start) => {
    expect(startDateOf(rule, dates, '2026-03-10')).toBe(start)
  })

  test.each<StartRule>([
    { kind: 'purchase' },
    { kind: 'shipping' },
    { kind: 'installation' },
    { kind: 'registration' },
    { kind: 'warranty-end' },
    { kind: 'event', event: 'audit passed' },
    { kind: 'event', event: 'toString' },
  ])('nowhere yet while the day of %j is not recorded', (rule) => {
    expect(startDateOf(rule, {}, '2026-03-10')).toBeNull()
    expect(startDateOf(rule, { events: {} }, '2026-03-10')).toBeNull()
  })

  test('20 days later when the machine is installed 20 days after shipping', () => {
    expect(startDateOf({ kind: 'shipping' }, dates, '2026-01-08')).toBe('2026-01-10')
    expect(startDateOf({ kind: 'installation' }, dates, '2026-01-08')).toBe('2026-01-30')
  })

  test.each([
    ['2026-01-01', '2026-01-01'],
    ['2026-01-02', '2027-01-01'],
    ['2026-12-31', '2027-01-01'],
    ['2028-02-29', '2029-01-01'],
  ])('on the first 1 January from the day of signing: signed %s, %s', (signedOn, start) => {
    expect(startDateOf({ kind: 'first-of-january' }, {}, signedOn)).toBe(start)
  })

  test('never on what isn’t a day', () => {
    expect(() => startDateOf({ kind: 'date', date: '2026-02-30' }, {}, '2026-03-10')).toThrow(DateUnreadable)
  })
})

test('a retroactive start reaches back to the limit and no day further', () => {
  const limit = { signedOn: '2026-03-10', limitDays: 10 }
  expect(() => refuseTooEarly('2026-02-28', limit)).not.toThrow()
  expect(() => refuseTooEarly('2026-02-27', limit)).toThrow(StartTooEarly)
  expect(() => refuseTooEarly('2026-03-09', { ...limit, limitDays: 0 })).toThrow(StartTooEarly)
  expect(() => refuseTooEarly('2026-03-11', { ...limit, limitDays: 0 })).not.toThrow()
})
