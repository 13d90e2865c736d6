import { CatalogInvalid, type CatalogProblem, type ReleaseMerge } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import type { CatalogVersionRow } from '../db/catalog-store.ts'
import { ReleaseConflicts } from '../release-errors.ts'
import { importRelease, readRelease } from '../release-merging.ts'
import { CatalogMergeRef, choicesOf, MergeChoiceInputRef } from './catalog-merge.ts'
import { catalogActor } from './catalog-mutations.ts'
import { CatalogProblemRef } from './catalog-refusals.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { mutation } from './mutation.ts'
import './release-refusals.ts'

interface ReleaseImport {
  readonly dryRun: boolean
  readonly catalogKey: string
  readonly version: CatalogVersionRow | null
  readonly merge: ReleaseMerge | null
  readonly problems: readonly CatalogProblem[]
}

const CatalogReleaseImportRef = builder.objectRef<ReleaseImport>('CatalogReleaseImport').implement({
  description: 'What a release file brought, or, of a dry run, would bring.',
  fields: (t) => ({
    dryRun: t.exposeBoolean('dryRun'),
    catalogKey: t.exposeString('catalogKey'),
    version: t.expose('version', {
      type: CatalogVersionRef,
      nullable: true,
      description: 'The draft; null for a dry run.',
    }),
    merge: t.expose('merge', {
      type: CatalogMergeRef,
      nullable: true,
      description: 'With what is sold here; null when nothing is: then the release is taken whole.',
    }),
    problems: t.field({
      type: [CatalogProblemRef],
      description: 'Of a dry run; otherwise a file with problems is refused.',
      resolve: ({ problems }) => [...problems],
    }),
  }),
})

mutation('importCatalogRelease', {
  description:
    'Merges a release file into what is sold here, and makes a draft of that. A dry run shows the three-way comparison.',
  permission: 'catalog.import',
  type: CatalogReleaseImportRef,
  input: builder.inputType('ImportCatalogReleaseInput', {
    fields: (t) => ({
      file: t.field({ type: 'JSON', required: true }),
      dryRun: t.boolean({ required: true }),
      choices: t.field({ type: [MergeChoiceInputRef] }),
      idempotencyKey: t.string({ required: true }),
    }),
  }),
  refusals: [CatalogInvalid, ReleaseConflicts],
  idempotent: true,
  act: async ({ input, tx, ...work }) => {
    const actor = catalogActor(work)
    const choices = choicesOf(input.choices)
    if (input.dryRun) {
      const { catalogKey, merge, problems } = await readRelease(tx, input.file, {
        choices,
        plugins: actor.plugins,
      })
      return { answer: { dryRun: true, catalogKey, version: null, merge, problems }, audit: [] }
    }
    const { version, merge, catalogKey, audit } = await importRelease(tx, input.file, { choices, actor })
    return { answer: { dryRun: false, catalogKey, version, merge, problems: [] }, audit }
  },
})
