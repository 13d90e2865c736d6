import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { FIRST_YEAR, LAST_YEAR, makeHolidays, type HolidayRow } from './make-holidays.ts'

const made = makeHolidays()
const dates = (set: string, year: number) =>
  made.filter((row) => row.set === set && row.date.startsWith(`${year}-`)).map((row) => row.date.slice(5))

describe('the kept holidays', () => {
  test('are those that the library and our corrections make', () => {
    const kept: unknown = JSON.parse(
      readFileSync(new URL('../db/seed/holidays.json', import.meta.url), 'utf8'),
    )
    expect(kept).toEqual(made)
  })

  test('name one row a set and day, in both languages, every year', () => {
    expect(new Set(made.map((row) => `${row.set} ${row.date}`)).size).toBe(made.length)
    expect(made.filter((row: HolidayRow) => row.name.en === '' || row.name.fr === '')).toEqual([])
    const years = LAST_YEAR - FIRST_YEAR + 1
    for (const set of ['FR', 'GB', 'US', 'DE']) {
      expect(new Set(made.filter((row) => row.set === set).map((row) => row.date.slice(0, 4))).size).toBe(
        years,
      )
    }
  })

  // Published by the governments (service-public.fr, gov.uk for England and Wales, opm.gov, the German unity treaty).
  test.each([
    ['FR', 2026, '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25'],
    ['FR', 2027, '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25'],
    ['GB', 2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28'],
    ['GB', 2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28'],
    ['US', 2026, '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25'],
    ['US', 2027, '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'],
    ['US', 2028, '01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-11 11-23 12-25'],
    ['DE', 2026, '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26'],
  ])('of %s in %i are those of the law', (set, year, expected) => {
    expect(dates(set, year).join(' ')).toBe(expected)
  })

  test('say of a day that stands for another that it does', () => {
    expect(made.find((row) => row.set === 'US' && row.date === '2028-11-10')?.name).toEqual({
      en: 'Veterans Day (substitute day)',
      fr: 'Jour des anciens combattants (jour de remplacement)',
    })
  })
})
