import { CatalogInvalid } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import {
  type CatalogActor,
  discardCatalogDraft,
  draftCatalogVersion,
  editCatalogDraft,
  publishCatalogVersion,
} from '../catalog-commands.ts'
import type { Context } from '../context.ts'
import { type Catalog, catalogsById } from '../db/catalog-store.ts'
import { CatalogVersionConflict } from '../errors.ts'
import { proveDraft } from '../ladder/prove-before.ts'
import { ChecksUnacknowledged } from '../release-errors.ts'
import type { Viewer } from '../viewer.ts'
import { CatalogRef } from './catalog.ts'
import { CatalogEditInput } from './catalog-edit.ts'
import './catalog-refusals.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { mutation } from './mutation.ts'
import './release-refusals.ts'

/** Who changes a catalog in this request, and with which plugins. */
export function catalogActor({ viewer, context }: { viewer: Viewer; context: Context }): CatalogActor {
  const { clock, plugins, ladder } = context
  return { by: viewer.id, at: clock.now(), plugins: plugins.plugins, ladder }
}

mutation('draftCatalogVersion', {
  description: 'Begins a draft from a version.',
  permission: 'catalog.edit',
  type: CatalogVersionRef,
  input: builder.inputType('DraftCatalogVersionInput', {
    fields: (t) => ({ fromVersionId: t.globalID({ for: CatalogVersionRef, required: true }) }),
  }),
  idempotent: false,
  act: async ({ input, tx, ...work }) => {
    const { version, audit } = await draftCatalogVersion(tx, input.fromVersionId.id, catalogActor(work))
    return { answer: version, audit }
  },
})

mutation('editCatalogDraft', {
  description: 'Changes a draft: all changes or none.',
  permission: 'catalog.edit',
  type: CatalogVersionRef,
  input: builder.inputType('EditCatalogDraftInput', {
    fields: (t) => ({
      draftId: t.globalID({ for: CatalogVersionRef, required: true }),
      expectedRevision: t.int({ required: true }),
      changes: t.field({ type: [CatalogEditInput], required: true }),
    }),
  }),
  refusals: [CatalogVersionConflict, CatalogInvalid],
  idempotent: false,
  act: async ({ input, tx, ...work }) => {
    const { version, audit } = await editCatalogDraft(
      tx,
      { ...input, draftId: input.draftId.id },
      catalogActor(work),
    )
    return { answer: version, audit }
  },
})

export const AcknowledgementInputRef = builder.inputType('AcknowledgementInput', {
  description: 'Says that a check was seen, and why it is accepted.',
  fields: (t) => ({
    code: t.string({ required: true }),
    path: t.string({ description: 'Of the check; absent for one of the whole version.' }),
    reason: t.string({ required: true }),
  }),
})

mutation('publishCatalogVersion', {
  description:
    'Makes a draft the version that is sold. Contracts and quotes keep the version they were made on.',
  permission: 'catalog.publish',
  type: CatalogVersionRef,
  input: builder.inputType('PublishCatalogVersionInput', {
    fields: (t) => ({
      draftId: t.globalID({ for: CatalogVersionRef, required: true }),
      expectedRevision: t.int({ required: true }),
      reason: t.string({ required: true }),
      acknowledgements: t.field({
        type: [AcknowledgementInputRef],
        description:
          'Absent: the reason says that every check that needs approval, or is unknown, was seen; it is recorded as that. Given: each of them has to be named.',
      }),
      idempotencyKey: t.string({ required: true }),
    }),
  }),
  refusals: [CatalogVersionConflict, CatalogInvalid, ChecksUnacknowledged],
  idempotent: true,
  prepare: ({ input, context }) => proveDraft(input.draftId.id, context),
  act: async ({ input, tx, ...work }) => {
    const { version, audit } = await publishCatalogVersion(
      tx,
      { ...input, draftId: input.draftId.id },
      catalogActor(work),
    )
    return { answer: version, audit }
  },
})

mutation('discardCatalogDraft', {
  description: 'Gives a draft up. It stays readable.',
  permission: 'catalog.edit',
  type: CatalogRef,
  input: builder.inputType('DiscardCatalogDraftInput', {
    fields: (t) => ({
      draftId: t.globalID({ for: CatalogVersionRef, required: true }),
      expectedRevision: t.int({ required: true }),
      reason: t.string(),
    }),
  }),
  refusals: [CatalogVersionConflict],
  idempotent: false,
  act: async ({ input, tx, ...work }) => {
    const { version, audit } = await discardCatalogDraft(
      tx,
      { ...input, draftId: input.draftId.id, reason: input.reason ?? null },
      catalogActor(work),
    )
    const [catalog] = await catalogsById(tx, [version.catalogId])
    return { answer: catalog as Catalog, audit }
  },
})
