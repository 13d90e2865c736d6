import type { ConflictingSide, ReleaseConflict, ReleaseMerge } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { CatalogChangeRef } from './catalog-change.ts'
import { CatalogProblemRef } from './catalog-refusals.ts'
import { enumValues } from './enums.ts'
import { visibleChanges, withoutHiddenCosts } from './redaction.ts'

const MergeSideRef = builder.enumType('MergeSide', {
  description: 'Whose value stands: ours as it is sold here, or theirs as it is brought.',
  values: enumValues(['ours', 'theirs']),
})

export const MergeChoiceInputRef = builder.inputType('MergeChoiceInput', {
  description: 'Settles the conflict of this path.',
  fields: (t) => ({
    path: t.string({ required: true }),
    side: t.field({ type: MergeSideRef, required: true }),
  }),
})

/** Choices by path; of two for one path the later stands. */
export function choicesOf(
  choices: readonly { readonly path: string; readonly side: 'ours' | 'theirs' }[] | null | undefined,
): Readonly<Record<string, 'ours' | 'theirs'>> {
  return Object.fromEntries((choices ?? []).map(({ path, side }) => [path, side]))
}

const ConflictingSideRef = builder.objectRef<ConflictingSide>('ConflictingSide').implement({
  fields: (t) => ({
    value: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Null when this side took it out.',
      resolve: ({ value }, _args, context) =>
        value === undefined ? null : withoutHiddenCosts(value, context),
    }),
    changes: t.field({
      type: [CatalogChangeRef],
      description: 'What this side did there.',
      resolve: ({ changes }, _args, context) => [...visibleChanges(changes, context)],
    }),
  }),
})

export const ReleaseConflictRef = builder.objectRef<ReleaseConflict>('ReleaseConflict').implement({
  description: 'A place that both sides changed, each in its own way.',
  fields: (t) => ({
    path: t.exposeString('path', { description: 'What a choice is made by.' }),
    base: t.field({
      type: 'JSON',
      nullable: true,
      description: 'As it was before both.',
      resolve: ({ base }, _args, context) => (base === undefined ? null : withoutHiddenCosts(base, context)),
    }),
    ours: t.field({ type: ConflictingSideRef, resolve: ({ ours }) => ours }),
    theirs: t.field({ type: ConflictingSideRef, resolve: ({ theirs }) => theirs }),
    chosen: t.field({ type: MergeSideRef, nullable: true, resolve: ({ chosen }) => chosen }),
  }),
})

export const CatalogMergeRef = builder.objectRef<ReleaseMerge>('CatalogMerge').implement({
  description: 'What is brought, merged into what is sold: three versions laid side by side.',
  fields: (t) => ({
    changes: t.field({
      type: [CatalogChangeRef],
      description: 'What it changes of what is sold.',
      resolve: ({ taken }, _args, context) => [...visibleChanges(taken, context)],
    }),
    conflicts: t.field({ type: [ReleaseConflictRef], resolve: ({ conflicts }) => [...conflicts] }),
    problems: t.field({
      type: [CatalogProblemRef],
      description: 'What of the merged version can’t stand.',
      resolve: ({ problems }) => [...problems],
    }),
    onlyOurs: t.field({
      type: [CatalogChangeRef],
      description:
        'What was changed here alone since both began: it stays. Empty when the beginning is unknown.',
      resolve: ({ apart }, _args, context) => [...visibleChanges(apart.ours, context)],
    }),
    both: t.field({
      type: [CatalogChangeRef],
      description: 'What both changed to the same.',
      resolve: ({ apart }, _args, context) => [...visibleChanges(apart.both, context)],
    }),
    onlyTheirs: t.field({
      type: [CatalogChangeRef],
      description: 'What was changed there alone: it is taken.',
      resolve: ({ apart }, _args, context) => [...visibleChanges(apart.theirs, context)],
    }),
    settled: t.exposeBoolean('settled', { description: 'Whether every conflict has its side.' }),
  }),
})
