import Holidays from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import { holidayNames, type HolidayName } from './holiday-names.ts'

export interface HolidayRow {
  readonly set: string
  /** ISO date, local to the site. */
  readonly date: string
  readonly name: HolidayName
}

export const FIRST_YEAR = 2024
export const LAST_YEAR = 2035

// GB without a nation lacks the summer bank holiday: the set is that of England and Wales. DE holds the nine days of
// the whole country; a Land with more is another set.
const sets = [
  { set: 'FR', country: 'FR' },
  { set: 'GB', country: 'GB', state: 'ENG' },
  { set: 'US', country: 'US' },
  { set: 'DE', country: 'DE' },
] as const

const SUBSTITUTE = ' (substitute day)'

/** The public holidays of every set from {@link FIRST_YEAR} to {@link LAST_YEAR}, by set and date. */
export function makeHolidays(): readonly HolidayRow[] {
  return sets.flatMap((entry) => {
    const calendar = 'state' in entry ? new Holidays(entry.country, entry.state) : new Holidays(entry.country)
    const rows = new Map<string, HolidayRow>()
    // A substitute for 1 January may lie in the year before, so a year more is asked.
    for (let year = FIRST_YEAR; year <= LAST_YEAR + 1; year += 1) {
      for (const { date, name, type } of calendar.getHolidays(year, 'en')) {
        if (type === 'public')
          keep(rows, { set: entry.set, date: date.slice(0, 10), name: nameOf(entry.set, name) })
      }
      if (entry.set === 'US') keepVeteransDay(rows, year)
    }
    return [...rows.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
  })
}

function keep(rows: Map<string, HolidayRow>, row: HolidayRow): void {
  if (row.date < `${FIRST_YEAR}-01-01` || row.date > `${LAST_YEAR}-12-31`) return
  const other = rows.get(row.date)?.name
  const name = other ? { en: `${other.en}, ${row.name.en}`, fr: `${other.fr}, ${row.name.fr}` } : row.name
  rows.set(row.date, { ...row, name })
}

/** The library moves every federal holiday off the weekend but this one; the law (5 U.S.C. 6103) moves it too. */
function keepVeteransDay(rows: Map<string, HolidayRow>, year: number): void {
  const day = Temporal.PlainDate.from({ year, month: 11, day: 11 })
  const moved = day.dayOfWeek === 6 ? -1 : day.dayOfWeek === 7 ? 1 : 0
  if (moved === 0) return
  const name = nameOf('US', `Veterans Day${SUBSTITUTE}`)
  keep(rows, { set: 'US', date: day.add({ days: moved }).toString(), name })
}

function nameOf(set: string, english: string): HolidayName {
  const name = holidayNames[set]?.[english.replace(SUBSTITUTE, '')]
  if (name === undefined)
    throw new Error(`Name the holiday “${english}” of ${set} in holiday-names.ts, in both languages.`)
  if (!english.endsWith(SUBSTITUTE)) return name
  return { en: `${name.en}${SUBSTITUTE}`, fr: `${name.fr} (jour de remplacement)` }
}
