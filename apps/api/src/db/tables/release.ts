import type { CatalogProblem } from '@aftercare/contract-domain/catalog'
import type { Message } from '@aftercare/contract-domain/text'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  primaryKey,
  snakeCase,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { catalog, catalogVersion } from './catalog.ts'
import { actor, createdAt, id, instant, isOneOf } from './columns.ts'

export const releaseStates = ['scheduled', 'published', 'stopped', 'cancelled'] as const

/** One publication of a draft, made at once or for later. Only a scheduled one still changes. */
export const catalogRelease = snakeCase.table(
  'catalog_release',
  {
    id: id(),
    catalogId: uuid()
      .notNull()
      .references(() => catalog.id),
    /** The draft, and the version it becomes. */
    versionId: uuid()
      .notNull()
      .references(() => catalogVersion.id),
    state: text().notNull().$type<(typeof releaseStates)[number]>(),
    reason: text().notNull(),
    requestedAt: instant().notNull(),
    requestedBy: actor().notNull(),
    /** Null: at once. */
    publishAt: instant(),
    finishedAt: instant(),
    finishedBy: actor(),
    /** Published well after its instant: nothing ran then. */
    late: boolean().notNull().default(false),
    /** What stopped it. */
    problems: jsonb()
      .notNull()
      .default(sql`'[]'::jsonb`)
      .$type<readonly CatalogProblem[]>(),
    cancelReason: text(),
    /** How often publishing it ended in a fault of ours. */
    attempts: integer().notNull().default(0),
  },
  (row) => [
    check('catalog_release_state', isOneOf(row.state, releaseStates)),
    check('catalog_release_reason', sql`${row.reason} <> ''`),
    check(
      'catalog_release_finished',
      sql`(${row.state} = 'scheduled') = (${row.finishedAt} is null)
        and (${row.finishedAt} is null) = (${row.finishedBy} is null)`,
    ),
    check('catalog_release_instant', sql`${row.state} = 'published' or ${row.publishAt} is not null`),
    check(
      'catalog_release_stopped',
      sql`(${row.state} = 'stopped') = (jsonb_array_length(${row.problems}) > 0)`,
    ),
    // A draft waits for one instant at most, and is published once.
    uniqueIndex('catalog_release_scheduled')
      .on(row.versionId)
      .where(sql`state = 'scheduled'`),
    uniqueIndex('catalog_release_published')
      .on(row.versionId)
      .where(sql`state = 'published'`),
    index('catalog_release_by_catalog').on(row.catalogId, row.requestedAt, row.id),
    index('catalog_release_due')
      .on(row.publishAt)
      .where(sql`state = 'scheduled'`),
  ],
)

/** The draft that undoes a release, and why it was begun. Rows are only added. */
export const releaseUndo = snakeCase.table(
  'release_undo',
  {
    versionId: uuid()
      .primaryKey()
      .references(() => catalogVersion.id),
    releaseId: uuid()
      .notNull()
      .references(() => catalogRelease.id),
    reason: text(),
  },
  (row) => [index('release_undo_by_release').on(row.releaseId)],
)

/** A check that was seen before publishing, and why it is accepted. Rows are only added. */
export const releaseAcknowledgement = snakeCase.table(
  'release_acknowledgement',
  {
    releaseId: uuid()
      .notNull()
      .references(() => catalogRelease.id),
    /** 1, 2, 3 … in the order of the checks. */
    position: integer().notNull(),
    code: text().notNull(),
    /** Empty for a check of the whole version. */
    path: text().notNull(),
    outcome: text().notNull().$type<'approval-needed' | 'unknown'>(),
    message: jsonb().notNull().$type<Message>(),
    reason: text().notNull(),
    /** False: covered by the reason of the publication, not named by itself. */
    named: boolean().notNull(),
    acknowledgedAt: createdAt(),
    acknowledgedBy: actor().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.releaseId, row.position] }),
    check('release_acknowledgement_outcome', isOneOf(row.outcome, ['approval-needed', 'unknown'])),
    check('release_acknowledgement_reason', sql`${row.reason} <> ''`),
  ],
)
