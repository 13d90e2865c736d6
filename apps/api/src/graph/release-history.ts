import { type CatalogChange, describeCatalogChanges } from '@aftercare/contract-domain/catalog'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { type CatalogVersionRow } from '../db/catalog-store.ts'
import { countContractsOn } from '../db/contract-store.ts'
import {
  type CatalogRelease,
  type ReleaseUndo,
  undosOfReleases,
  undosOfVersions,
} from '../db/release-store.ts'
import { CatalogChangeRef } from './catalog-change.ts'
import { documentOf, versionsOf } from './catalog-loaders.ts'
import { CatalogReleaseRef } from './catalog-release.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { visibleChanges } from './redaction.ts'

const contractCounts = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, number>(async (ids) => {
      const found = await countContractsOn(db, ids)
      return ids.map((id) => found.get(id) ?? 0)
    }),
)

const undos = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, ReleaseUndo | null>(async (ids) => {
      const found = await undosOfVersions(db, ids)
      return ids.map((id) => found.get(id) ?? null)
    }),
)

const undoings = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, readonly ReleaseUndo[]>(async (ids) => {
      const found = await undosOfReleases(db, ids)
      return ids.map((id) => found.get(id) ?? [])
    }),
)

const ReleaseUndoRef = builder.objectRef<ReleaseUndo>('ReleaseUndo').implement({
  description: 'That a draft goes back on a release.',
  fields: (t) => ({
    release: t.field({ type: CatalogReleaseRef, resolve: ({ releaseId }) => releaseId }),
    version: t.field({
      type: CatalogVersionRef,
      description: 'The draft; the release is rolled back when it is published.',
      resolve: ({ versionId }) => versionId,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why the draft was begun.' }),
  }),
})

builder.objectFields(CatalogVersionRef, (t) => ({
  contractCount: t.int({
    description: 'How many contracts were signed on it; they keep it.',
    authScopes: { may: 'contract.read' },
    resolve: ({ id }, _args, context) => contractCounts(context).load(id),
  }),
  undoes: t.field({
    type: ReleaseUndoRef,
    nullable: true,
    description: 'The release that it rolls back; null for what was begun otherwise.',
    resolve: ({ id }, _args, context) => undos(context).load(id),
  }),
}))

builder.objectFields(CatalogReleaseRef, (t) => ({
  before: t.field({
    type: CatalogVersionRef,
    nullable: true,
    description:
      'What was sold before it; of what is not published yet, what is sold today. Null for the first.',
    resolve: async (release, _args, context) => (await soldBefore(release, context)) ?? null,
  }),
  changes: t.field({
    type: [CatalogChangeRef],
    description: 'What it changed of what was sold before, in sentences; empty for the first.',
    complexity: 20,
    resolve: async (release, _args, context) => [
      ...visibleChanges(await changesOf(release, context), context),
    ],
  }),
  undoneBy: t.field({
    type: [ReleaseUndoRef],
    description: 'Drafts and versions that go back on it, the oldest first.',
    resolve: async ({ id }, _args, context) => [...(await undoings(context).load(id))],
  }),
}))

/** The published version of the next lower number; before publication, the highest. */
async function soldBefore(
  { catalogId, versionId }: CatalogRelease,
  context: Context,
): Promise<CatalogVersionRow | undefined> {
  const versions = await versionsOf(context, catalogId)
  const own = versions.find(({ id }) => id === versionId)?.number ?? Number.POSITIVE_INFINITY
  return versions
    .filter(({ number }) => number !== null && number < own)
    .toSorted((left, right) => (right.number ?? 0) - (left.number ?? 0))[0]
}

async function changesOf(release: CatalogRelease, context: Context): Promise<readonly CatalogChange[]> {
  const earlier = await soldBefore(release, context)
  if (earlier === undefined) return []
  const [before, after] = await Promise.all([
    documentOf(context, earlier.id),
    documentOf(context, release.versionId),
  ])
  return describeCatalogChanges(before, after)
}
