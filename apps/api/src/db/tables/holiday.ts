import { date, primaryKey, snakeCase, text } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.ts'

export const holidaySet = snakeCase.table('holiday_set', {
  /** `FR`, `GB`: a country or a part of one. */
  id: text().primaryKey(),
  createdAt: createdAt(),
})

/** Rows are only added: a calendar frozen into a contract must find the days it was made of. */
export const holiday = snakeCase.table(
  'holiday',
  {
    set: text('holiday_set')
      .notNull()
      .references(() => holidaySet.id),
    date: date({ mode: 'string' }).notNull(),
    nameEn: text().notNull(),
    nameFr: text().notNull(),
  },
  (row) => [primaryKey({ columns: [row.set, row.date] })],
)
