import { releaseFileOf } from '@aftercare/contract-domain/catalog'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { catalogVersionsById, publishedBefore } from '../db/catalog-store.ts'
import {
  type Acknowledgement,
  acknowledgementsOf,
  type CatalogRelease,
  latestReleases,
  listReleases,
  releasesById,
  releasesOfCatalogs,
} from '../db/release-store.ts'
import { releaseStates } from '../db/tables.ts'
import { inverseOf } from '../release-merging.ts'
import { actorName } from './actor-name.ts'
import { CatalogRef } from './catalog.ts'
import { documentOf } from './catalog-loaders.ts'
import { CatalogMergeRef, choicesOf, MergeChoiceInputRef } from './catalog-merge.ts'
import { CatalogProblemRef } from './catalog-refusals.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { CheckOutcomeRef } from './check.ts'
import { enumValues } from './enums.ts'
import { visibleMessage } from './redaction.ts'

const acknowledgements = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, readonly Acknowledgement[]>(async (ids) => {
      const found = await acknowledgementsOf(db, ids)
      return ids.map((id) => found.get(id) ?? [])
    }),
)

const histories = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, readonly CatalogRelease[]>(async (ids) => {
      const found = await releasesOfCatalogs(db, ids)
      return ids.map((id) => found.get(id) ?? [])
    }),
)

const ofVersions = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, CatalogRelease | null>(async (ids) => {
      const found = await latestReleases(db, ids)
      return ids.map((id) => found.get(id) ?? null)
    }),
)

const ReleaseStateRef = builder.enumType('ReleaseState', {
  description:
    'STOPPED: it was due, and something refused it then; its draft can be changed and released again.',
  values: enumValues(releaseStates),
})

const AcknowledgementRef = builder.objectRef<Acknowledgement>('ReleaseAcknowledgement').implement({
  description: 'A check that was seen before publishing, and why it is accepted.',
  fields: (t) => ({
    code: t.exposeString('code'),
    path: t.string({ nullable: true, resolve: ({ path }) => (path === '' ? null : path) }),
    outcome: t.expose('outcome', { type: CheckOutcomeRef }),
    message: t.string({
      resolve: ({ message }, _args, context) => context.text(visibleMessage(message, context)),
    }),
    reason: t.exposeString('reason'),
    named: t.exposeBoolean('named', {
      description: 'False: covered by the reason of the publication, not acknowledged by itself.',
    }),
    acknowledgedAt: t.expose('acknowledgedAt', { type: 'DateTime' }),
    acknowledgedBy: t.string({ resolve: (row, _args, context) => actorName(context, row.acknowledgedBy) }),
  }),
})

export const CatalogReleaseRef = builder.loadableNodeRef('CatalogRelease', {
  id: { resolve: (release: CatalogRelease) => release.id },
  load: (ids: string[], { db }) => releasesById(db, ids) as Promise<CatalogRelease[]>,
})

CatalogReleaseRef.implement({
  description: 'One publication of a draft, made at once or for later.',
  authScopes: { may: 'catalog.read' },
  fields: (t) => ({
    state: t.expose('state', { type: ReleaseStateRef }),
    catalog: t.field({ type: CatalogRef, resolve: ({ catalogId }) => catalogId }),
    version: t.field({
      type: CatalogVersionRef,
      description: 'The draft, and the version that it became.',
      resolve: ({ versionId }) => versionId,
    }),
    reason: t.exposeString('reason'),
    requestedAt: t.expose('requestedAt', { type: 'DateTime' }),
    requestedBy: t.string({ resolve: (row, _args, context) => actorName(context, row.requestedBy) }),
    publishAt: t.expose('publishAt', { type: 'DateTime', nullable: true, description: 'Null: at once.' }),
    finishedAt: t.expose('finishedAt', { type: 'DateTime', nullable: true }),
    finishedBy: t.string({
      nullable: true,
      resolve: ({ finishedBy }, _args, context) =>
        finishedBy === null ? null : actorName(context, finishedBy),
    }),
    late: t.exposeBoolean('late', {
      description: 'Published more than a minute after its instant: nothing ran then.',
    }),
    cancelReason: t.exposeString('cancelReason', { nullable: true }),
    problems: t.field({
      type: [CatalogProblemRef],
      description: 'What stopped it.',
      resolve: ({ problems }, _args, context) =>
        problems.map((problem) => ({ ...problem, message: visibleMessage(problem.message, context) })),
    }),
    acknowledgements: t.field({
      type: [AcknowledgementRef],
      resolve: async ({ id }, _args, context) => [...(await acknowledgements(context).load(id))],
    }),
    inverse: t.field({
      type: CatalogMergeRef,
      nullable: true,
      description:
        'What rolling it back would change of what is sold today; null when it was not published, or was the first.',
      authScopes: { may: 'cost.read' },
      complexity: 1_000,
      args: { choices: t.arg({ type: [MergeChoiceInputRef] }) },
      resolve: async (release, { choices }, { db, plugins }) => {
        if (release.state !== 'published' || (await publishedBefore(db, release.versionId)) === undefined)
          return null
        const asked = { choices: choicesOf(choices), plugins: plugins.plugins }
        return (await inverseOf(db, release.id, asked)).merge
      },
    }),
  }),
})

builder.objectField(CatalogRef, 'releases', (t) =>
  t.field({
    type: [CatalogReleaseRef],
    description: 'The latest request first.',
    resolve: async ({ id }, _args, context) => [...(await histories(context).load(id))],
  }),
)

builder.objectField(CatalogVersionRef, 'release', (t) =>
  t.field({
    type: CatalogReleaseRef,
    nullable: true,
    description: 'Its latest release; null while nobody asked for one.',
    resolve: ({ id }, _args, context) => ofVersions(context).load(id),
  }),
)

builder.queryFields((t) => ({
  catalogReleases: t.field({
    type: [CatalogReleaseRef],
    description: 'Of all catalogs, the latest hundred: those that wait, and those that were stopped.',
    authScopes: { may: 'catalog.read' },
    args: { states: t.arg({ type: [ReleaseStateRef], required: true }) },
    resolve: (_root, { states }, { db }) => listReleases(db, states, 100),
  }),
  exportCatalogRelease: t.field({
    type: 'JSON',
    nullable: true,
    description:
      'A version with the one before it as a release file, to be merged into a catalog elsewhere. Null when there is no such version.',
    authScopes: { may: 'cost.read' },
    args: { versionId: t.arg.globalID({ for: CatalogVersionRef, required: true }) },
    resolve: async (_root, { versionId }, context) => {
      const [row] = await catalogVersionsById(context.db, [versionId.id])
      if (row == null) return null
      const before =
        row.status === 'published'
          ? (await publishedBefore(context.db, row.id))?.id
          : (row.basedOn ?? undefined)
      const [version, base] = await Promise.all([
        documentOf(context, row.id),
        before === undefined ? null : documentOf(context, before),
      ])
      return releaseFileOf(version, base)
    },
  }),
}))
