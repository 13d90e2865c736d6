import { CatalogInvalid } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { CatalogVersionConflict } from '../errors.ts'
import { proveDraft } from '../ladder/prove-before.ts'
import { cancelRelease, scheduleRelease } from '../release-commands.ts'
import { ChecksUnacknowledged, ReleaseConflicts } from '../release-errors.ts'
import { rollBackRelease } from '../release-merging.ts'
import { AcknowledgementInputRef, catalogActor } from './catalog-mutations.ts'
import { choicesOf, MergeChoiceInputRef } from './catalog-merge.ts'
import { CatalogReleaseRef } from './catalog-release.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { mutation } from './mutation.ts'
import './release-refusals.ts'

mutation('scheduleCatalogRelease', {
  description:
    'Lets a draft be published at an instant to come. It is checked now and again then; until then it stays as it is.',
  permission: 'catalog.publish',
  type: CatalogReleaseRef,
  input: builder.inputType('ScheduleCatalogReleaseInput', {
    fields: (t) => ({
      draftId: t.globalID({ for: CatalogVersionRef, required: true }),
      expectedRevision: t.int({ required: true }),
      publishAt: t.field({ type: 'DateTime', required: true }),
      reason: t.string({ required: true }),
      acknowledgements: t.field({
        type: [AcknowledgementInputRef],
        description: 'Absent: the reason says that every check was seen.',
      }),
      idempotencyKey: t.string({ required: true }),
    }),
  }),
  refusals: [CatalogVersionConflict, CatalogInvalid, ChecksUnacknowledged],
  idempotent: true,
  prepare: ({ input, context }) => proveDraft(input.draftId.id, context),
  act: async ({ input, tx, ...work }) => {
    const { release, audit } = await scheduleRelease(
      tx,
      { ...input, draftId: input.draftId.id },
      catalogActor(work),
    )
    return { answer: release, audit }
  },
})

mutation('cancelCatalogRelease', {
  description: 'Takes a scheduled release back: its draft can be changed again.',
  permission: 'catalog.publish',
  type: CatalogReleaseRef,
  input: builder.inputType('CancelCatalogReleaseInput', {
    fields: (t) => ({
      releaseId: t.globalID({ for: CatalogReleaseRef, required: true }),
      reason: t.string({ required: true }),
      idempotencyKey: t.string(),
    }),
  }),
  idempotent: true,
  act: async ({ input, tx, ...work }) => {
    const { release, audit } = await cancelRelease(
      tx,
      { releaseId: input.releaseId.id, reason: input.reason },
      catalogActor(work),
    )
    return { answer: release, audit }
  },
})

mutation('rollBackCatalogRelease', {
  description:
    'Begins a draft that is what is sold today without what a release changed. Publishing it rolls the release back.',
  permission: 'catalog.edit',
  type: CatalogVersionRef,
  input: builder.inputType('RollBackCatalogReleaseInput', {
    fields: (t) => ({
      releaseId: t.globalID({ for: CatalogReleaseRef, required: true }),
      choices: t.field({
        type: [MergeChoiceInputRef],
        description: 'OURS keeps what is sold today, THEIRS goes back to what was before the release.',
      }),
      reason: t.string({ description: 'Kept beside the draft, for whoever publishes it.' }),
      idempotencyKey: t.string(),
    }),
  }),
  refusals: [ReleaseConflicts, CatalogInvalid],
  idempotent: true,
  act: async ({ input, tx, ...work }) => {
    const reason = input.reason?.trim() || null
    const asked = { choices: choicesOf(input.choices), actor: catalogActor(work), reason }
    const { version, audit } = await rollBackRelease(tx, input.releaseId.id, asked)
    return { answer: version, audit }
  },
})
