import type { CatalogHead, CatalogVersion } from '@aftercare/contract-domain/catalog'
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  snakeCase,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { actor, createdAt, id, instant, isOneOf } from './columns.ts'

/** A plugin build that a catalog version pinned: which add-on, which version, which content. */
export interface PluginPin {
  readonly id: string
  readonly version: string
  readonly hash: string
}

/** What a plugin build said about itself when it was first seen, for screens when the plugin is gone. */
export interface PluginRecord {
  readonly title: { readonly en: string; readonly fr: string }
  readonly settingsSchema: unknown
  readonly optionsSchema: unknown
  readonly dimensions: unknown
  readonly facts: unknown
}

/** One row for each plugin build this installation has run. */
export const pluginVersion = snakeCase.table(
  'plugin_version',
  {
    pluginId: text().notNull(),
    version: text().notNull(),
    /** SHA-256 over the plugin's content. */
    hash: text().notNull(),
    record: jsonb().notNull().$type<PluginRecord>(),
    firstSeenAt: createdAt(),
  },
  (row) => [
    primaryKey({ columns: [row.pluginId, row.version, row.hash] }),
    check('plugin_version_hash', sql`${row.hash} ~ '^[0-9a-f]{64}$'`),
  ],
)

export const catalog = snakeCase.table('catalog', {
  id: id(),
  /** The id that catalog files carry. */
  key: text().notNull().unique(),
  createdAt: createdAt(),
})

export const catalogVersion = snakeCase.table(
  'catalog_version',
  {
    id: id(),
    catalogId: uuid()
      .notNull()
      .references(() => catalog.id),
    status: text().notNull().default('draft').$type<'draft' | 'published' | 'discarded'>(),
    /** 1, 2, 3 … of the published versions of a catalog; drafts have none. */
    number: integer(),
    /** Raised by every change of a draft: optimistic concurrency. */
    revision: integer().notNull().default(1),
    document: jsonb().notNull().$type<CatalogVersion>(),
    /** Who sells what, for lists that need no more of the document. */
    head: jsonb()
      .notNull()
      .$type<CatalogHead>()
      .generatedAlwaysAs(sql`document -> 'catalog'`),
    /** SHA-256 of the canonical JSON of the document as published. */
    hash: text(),
    basedOn: uuid().references((): AnyPgColumn => catalogVersion.id),
    pins: jsonb()
      .notNull()
      .default(sql`'[]'::jsonb`)
      .$type<readonly PluginPin[]>(),
    createdAt: createdAt(),
    createdBy: actor().notNull(),
    publishedAt: instant(),
    publishedBy: actor(),
    publishReason: text(),
    discardedAt: instant(),
    discardedBy: actor(),
    discardReason: text(),
  },
  (row) => [
    // Of two that publish at once, the second to write the same number fails.
    unique('catalog_version_number').on(row.catalogId, row.number),
    check('catalog_version_status', isOneOf(row.status, ['draft', 'published', 'discarded'])),
    check('catalog_version_counts', sql`${row.revision} >= 1 and ${row.number} >= 1`),
    check('catalog_version_hash', sql`${row.hash} ~ '^[0-9a-f]{64}$'`),
    check(
      'catalog_version_published',
      sql`(${row.status} = 'published') = (${row.number} is not null)
        and (${row.number} is null) = (${row.hash} is null)
        and (${row.number} is null) = (${row.publishedAt} is null)
        and (${row.number} is null) = (${row.publishedBy} is null)`,
    ),
    check('catalog_version_discarded', sql`(${row.status} = 'discarded') = (${row.discardedAt} is not null)`),
    index('catalog_version_by_catalog').on(row.catalogId, row.status),
  ],
)
