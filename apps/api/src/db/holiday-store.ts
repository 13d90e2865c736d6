import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type HolidaySet, holidaySetOf } from '@aftercare/contract-domain/calendar'
import { asc, eq, sql } from 'drizzle-orm'
import type { HolidayRow } from '../holidays/make-holidays.ts'
import type { Database } from './database.ts'
import { holiday, holidaySet } from './tables.ts'

const seedFile = join(import.meta.dirname, 'seed', 'holidays.json')

/** Adds the kept public holidays that the database lacks; what it has stays. */
export async function loadHolidays(db: Database): Promise<void> {
  const rows = JSON.parse(readFileSync(seedFile, 'utf8')) as readonly HolidayRow[]
  await db.transaction(async (tx) => {
    const sets = [...new Set(rows.map(({ set }) => set))]
    await tx
      .insert(holidaySet)
      .values(sets.map((id) => ({ id })))
      .onConflictDoNothing()
    await tx
      .insert(holiday)
      .values(rows.map(({ set, date, name }) => ({ set, date, nameEn: name.en, nameFr: name.fr })))
      .onConflictDoNothing()
  })
}

/** A named set with the years it is known for. */
export async function findHolidaySet(db: Database, id: string): Promise<HolidaySet> {
  const rows = await db
    .select({ date: holiday.date })
    .from(holiday)
    .where(eq(holiday.set, id))
    .orderBy(asc(holiday.date))
  return holidaySetOf(
    id,
    rows.map(({ date }) => date),
  )
}

/** Several named sets, in one statement. */
export async function findHolidaySets(db: Database, ids: readonly string[]): Promise<HolidaySet[]> {
  const rows = await db
    .select({ set: holiday.set, date: holiday.date })
    .from(holiday)
    .where(sql`${holiday.set} = any(${sql.param(ids)}::text[])`)
    .orderBy(asc(holiday.date))
  const dates = Map.groupBy(rows, ({ set }) => set)
  return ids.map((id) =>
    holidaySetOf(
      id,
      (dates.get(id) ?? []).map(({ date }) => date),
    ),
  )
}
