import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  date,
  foreignKey,
  index,
  jsonb,
  snakeCase,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AssetFacts } from '@aftercare/contract-domain/catalog'
import { createdAt, id, isOneOf } from './columns.ts'
import { holidaySet } from './holiday.ts'

export const account = snakeCase.table(
  'account',
  {
    id: id(),
    /** Customer number, `A-000123`. */
    number: text().notNull().unique(),
    name: text().notNull(),
    /** ISO 3166-1 alpha-2. */
    country: text().notNull(),
    language: text().notNull().$type<'en' | 'fr'>(),
    createdAt: createdAt(),
  },
  (row) => [
    check('account_language', isOneOf(row.language, ['en', 'fr'])),
    check('account_country', sql`${row.country} ~ '^[A-Z]{2}$'`),
    check('account_name', sql`${row.name} <> ''`),
    index('account_by_name').on(row.name, row.id),
  ],
)

export const site = snakeCase.table(
  'site',
  {
    id: id(),
    accountId: uuid()
      .notNull()
      .references(() => account.id),
    name: text().notNull(),
    city: text(),
    country: text().notNull(),
    /** IANA zone. */
    timeZone: text().notNull(),
    holidaySet: text()
      .notNull()
      .references(() => holidaySet.id),
    createdAt: createdAt(),
  },
  (row) => [
    check('site_country', sql`${row.country} ~ '^[A-Z]{2}$'`),
    // What an asset refers to, so that it cannot stand on another account's site.
    unique('site_of_account').on(row.id, row.accountId),
    index('site_by_name').on(row.name, row.id),
    index('site_by_account').on(row.accountId, row.name, row.id),
  ],
)

export const asset = snakeCase.table(
  'asset',
  {
    id: id(),
    accountId: uuid().notNull(),
    siteId: uuid().notNull(),
    name: text().notNull(),
    model: text().notNull(),
    serial: text().notNull(),
    criticality: text(),
    purchasePriceMinor: bigint({ mode: 'number' }),
    purchaseCurrency: text(),
    purchasedOn: date({ mode: 'string' }),
    installedOn: date({ mode: 'string' }),
    /** Facts that rules of catalogs read, beyond the columns above: id → value, or `does-not-apply`. */
    facts: jsonb()
      .notNull()
      .default(sql`'{}'::jsonb`)
      .$type<AssetFacts>(),
    createdAt: createdAt(),
  },
  (row) => [
    foreignKey({
      name: 'asset_on_site_of_account',
      columns: [row.siteId, row.accountId],
      foreignColumns: [site.id, site.accountId],
    }),
    unique('asset_serial').on(row.accountId, row.model, row.serial),
    check('asset_facts', sql`jsonb_typeof(${row.facts}) = 'object'`),
    check('asset_purchase_price', sql`${row.purchasePriceMinor} >= 0`),
    check(
      'asset_purchase_currency',
      sql`(${row.purchasePriceMinor} is null) = (${row.purchaseCurrency} is null)`,
    ),
    check('asset_currency_code', sql`${row.purchaseCurrency} ~ '^[A-Z]{3}$'`),
    index('asset_by_name').on(row.name, row.id),
    index('asset_by_account').on(row.accountId, row.name, row.id),
    index('asset_by_site').on(row.siteId, row.name, row.id),
  ],
)
