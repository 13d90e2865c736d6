import {
  type CatalogVersion,
  describeCatalogChanges,
  ladderPolicyOf,
} from '@aftercare/contract-domain/catalog'
import { z } from 'zod'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { type CatalogVersionRow, catalogVersionsById } from '../db/catalog-store.ts'
import { NotFound } from '../errors.ts'
import { readyChecks } from '../ladder/version-checks.ts'
import { withOvertaken } from '../release-checks.ts'
import { actorName } from './actor-name.ts'
import { factsWithChoices, FactRef, ReferenceAssetRef } from './asset-fact.ts'
import { CatalogAddOnRef } from './catalog-add-on.ts'
import { CatalogChangeRef } from './catalog-change.ts'
import { CatalogCheckRef, overtakenBy } from './catalog-check.ts'
import { documentOf, soldVersionOf, versionsOf } from './catalog-loaders.ts'
import { CatalogNoteRef } from './catalog-note.ts'
import { DimensionRef } from './dimension.ts'
import { enumValues } from './enums.ts'
import { ladderOf, LadderRef } from './ladder.ts'
import { LadderPolicyRef } from './ladder-policy.ts'
import { PriceBookRef, RateCardRef } from './price-book.ts'
import { visibleChanges, visibleChecks } from './redaction.ts'
import { ServiceTierRef } from './service-tier.ts'
import { TierMatrixRef } from './tier-matrix.ts'

const StatusRef = builder.enumType('CatalogVersionStatus', {
  values: enumValues(['draft', 'published', 'discarded']),
})

const TierOrderRef = builder
  .objectRef<{ readonly above: string; readonly below: string }>('TierOrder')
  .implement({ fields: (t) => ({ above: t.exposeString('above'), below: t.exposeString('below') }) })

export const CatalogVersionRef = builder.loadableNodeRef('CatalogVersion', {
  id: { resolve: (version: CatalogVersionRow) => version.id },
  load: (ids: string[], { db }) => catalogVersionsById(db, ids) as Promise<CatalogVersionRow[]>,
})

CatalogVersionRef.implement({
  description: 'A catalog as it is sold, was sold, or is being drafted. Published versions never change.',
  authScopes: { may: 'catalog.read' },
  fields: (t) => ({
    number: t.exposeInt('number', { nullable: true, description: 'Null for drafts.' }),
    status: t.expose('status', { type: StatusRef }),
    revision: t.exposeInt('revision', {
      description: 'Raised by every change: send it back as expectedRevision.',
    }),
    hash: t.exposeString('hash', { nullable: true, description: 'SHA-256 of the published document.' }),
    title: t.string({ resolve: ({ head }, _args, { locale }) => head.title[locale] }),
    illustrativePrices: t.boolean({ resolve: ({ head }) => head.illustrativePrices }),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    createdBy: t.string({ resolve: ({ createdBy }, _args, context) => actorName(context, createdBy) }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
    publishedBy: t.string({
      nullable: true,
      resolve: ({ publishedBy }, _args, context) =>
        publishedBy === null ? null : actorName(context, publishedBy),
    }),
    publishReason: t.exposeString('publishReason', { nullable: true }),
    document: t.field({
      type: 'JSON',
      description: 'The whole version in the catalog file format, with its costs.',
      authScopes: { may: 'cost.read' },
      resolve: ({ id }, _args, context) => documentOf(context, id),
    }),
    dimensions: t.field({
      type: [DimensionRef],
      resolve: async ({ id }, _args, context) => [...(await documentOf(context, id)).dimensions],
    }),
    tiers: t.field({
      type: [ServiceTierRef],
      resolve: async (row, _args, context) => {
        const { version, before } = await pairOf(row, context)
        return version.tiers.map((tier) => ({ tier, version, before }))
      },
    }),
    tier: t.field({
      type: ServiceTierRef,
      nullable: true,
      args: { key: t.arg.string({ required: true }) },
      resolve: async (row, { key }, context) => {
        const { version, before } = await pairOf(row, context)
        const tier = version.tiers.find(({ id }) => id === key)
        return tier === undefined ? null : { tier, version, before }
      },
    }),
    order: t.field({
      type: [TierOrderRef],
      description: 'Which tier stands above which, pair by pair.',
      resolve: async ({ id }, _args, context) => [...(await documentOf(context, id)).order],
    }),
    addOns: t.field({
      type: [CatalogAddOnRef],
      resolve: async ({ id }, _args, context) => [...(await documentOf(context, id)).addOns],
    }),
    addOn: t.field({
      type: CatalogAddOnRef,
      nullable: true,
      args: { key: t.arg.string({ required: true }) },
      resolve: async ({ id }, { key }, context) =>
        (await documentOf(context, id)).addOns.find((addOn) => addOn.id === key) ?? null,
    }),
    priceBooks: t.field({
      type: [PriceBookRef],
      authScopes: { may: 'price.read' },
      resolve: async ({ id }, _args, context) => [...(await documentOf(context, id)).priceBooks],
    }),
    rateCards: t.field({
      type: [RateCardRef],
      authScopes: { may: 'price.read' },
      resolve: async ({ id }, _args, context) => [...(await documentOf(context, id)).rateCards],
    }),
    facts: t.field({
      type: [FactRef],
      resolve: async ({ id }, _args, context) => factsWithChoices(await documentOf(context, id)),
    }),
    referenceAssets: t.field({
      type: [ReferenceAssetRef],
      resolve: async ({ id }, _args, context) => [...(await documentOf(context, id)).referenceAssets],
    }),
    notes: t.field({
      type: [CatalogNoteRef],
      resolve: async ({ id }, _args, context) => [...(await documentOf(context, id)).notes],
    }),
    matrix: t.field({
      type: TierMatrixRef,
      args: {
        against: t.arg.globalID({
          for: CatalogVersionRef,
          description:
            'Marks what differs from this version; absent: of a draft, from what it was made from.',
        }),
      },
      resolve: (row, { against }, context) =>
        against == null ? pairOf(row, context) : comparedPair(row, against.id, context),
    }),
    checks: t.field({
      type: [CatalogCheckRef],
      description: 'What stands in the way of publishing, worst first, then what is in order.',
      resolve: async (row, _args, context) => {
        const { ladder, plugins } = context
        const checks = await readyChecks(await documentOf(context, row.id), {
          plugins: plugins.plugins,
          ladder,
          ...draftOf(row),
        })
        return [...visibleChecks(withOvertaken(checks, await overtakenBy(row, context)), context)]
      },
    }),
    ladder: t.field({
      type: LadderRef,
      description: 'The proof of its ladder; of a draft as it is now.',
      authScopes: { may: 'price.read' },
      args: {
        waitAtMost: t.arg.int({
          description:
            'In milliseconds. Absent: the answer comes with the whole proof. Given: with what is known by then, whole or not.',
          validate: z.number().int().min(0).max(LONGEST_WAIT_MS),
        }),
      },
      resolve: async (row, { waitAtMost }, context) => {
        const version = await documentOf(context, row.id)
        return ladderOf(row.id, version, { ladder: context.ladder, waitAtMost, ...draftOf(row) })
      },
    }),
    ladderPolicy: t.field({
      type: LadderPolicyRef,
      resolve: async ({ id }, _args, context) => ladderPolicyOf(await documentOf(context, id)),
    }),
    changes: t.field({
      type: [CatalogChangeRef],
      description: 'What this version changes in the one it was made from, in sentences.',
      resolve: async (row, _args, context) => {
        if (row.basedOn === null) return []
        const [before, after] = await Promise.all([
          documentOf(context, row.basedOn),
          documentOf(context, row.id),
        ])
        return [...visibleChanges(describeCatalogChanges(before, after), context)]
      },
    }),
    changesToSold: t.field({
      type: [CatalogChangeRef],
      description:
        'What publishing this version would change of what is sold today, in sentences: other than `changes` when another version was published meanwhile.',
      resolve: async (row, _args, context) => {
        const sold = await soldVersionOf(context, row.catalogId)
        if (sold === undefined || sold.id === row.id) return []
        const [before, after] = await Promise.all([documentOf(context, sold.id), documentOf(context, row.id)])
        return [...visibleChanges(describeCatalogChanges(before, after), context)]
      },
    }),
    changesSince: t.field({
      type: [CatalogChangeRef],
      description: 'What differs from another version of the catalog to this one, in sentences.',
      complexity: 200,
      args: { versionId: t.arg.globalID({ for: CatalogVersionRef, required: true }) },
      resolve: async (row, { versionId }, context) => {
        const { version, before } = await comparedPair(row, versionId.id, context)
        return [...visibleChanges(describeCatalogChanges(before, version), context)]
      },
    }),
  }),
})

builder.objectField(CatalogVersionRef, 'basedOn', (t) =>
  t.field({ type: CatalogVersionRef, nullable: true, resolve: ({ basedOn }) => basedOn }),
)

builder.queryFields((t) => ({
  catalogVersion: t.field({
    type: CatalogVersionRef,
    nullable: true,
    authScopes: { may: 'catalog.read' },
    args: { id: t.arg.globalID({ for: CatalogVersionRef, required: true }) },
    resolve: async (_root, { id }, { db }) => (await catalogVersionsById(db, [id.id]))[0] ?? null,
  }),
  exportCatalog: t.field({
    type: 'JSON',
    nullable: true,
    description: 'A version as a catalog file, to be imported elsewhere. Null when there is no such version.',
    authScopes: { may: 'cost.read' },
    args: { versionId: t.arg.globalID({ for: CatalogVersionRef, required: true }) },
    resolve: async (_root, { versionId }, context) => {
      const [row] = await catalogVersionsById(context.db, [versionId.id])
      return row == null ? null : documentOf(context, row.id)
    },
  }),
}))

/** A look at a ladder longer than this is no look any more. */
const LONGEST_WAIT_MS = 10_000

/** What a look at its ladder is a look at, while it may still be edited. */
function draftOf({ id, status }: CatalogVersionRow): { readonly draft?: string } {
  return status === 'draft' ? { draft: id } : {}
}

/** Only a draft is shown beside its origin: what is published stands for itself. */
async function pairOf(
  row: CatalogVersionRow,
  context: Context,
): Promise<{ version: CatalogVersion; before: CatalogVersion | null }> {
  const compared = row.status === 'draft' ? row.basedOn : null
  const [version, before] = await Promise.all([
    documentOf(context, row.id),
    compared === null ? null : documentOf(context, compared),
  ])
  return { version, before }
}

/** Any two versions of one catalog. Throws NotFound for a version that isn't of it. */
async function comparedPair(
  row: CatalogVersionRow,
  otherId: string,
  context: Context,
): Promise<{ version: CatalogVersion; before: CatalogVersion }> {
  const other = (await versionsOf(context, row.catalogId)).find(({ id }) => id === otherId)
  if (other === undefined) throw new NotFound('CatalogVersion', ['versionId'])
  const [version, before] = await Promise.all([documentOf(context, row.id), documentOf(context, other.id)])
  return { version, before }
}
