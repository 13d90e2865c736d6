import { type CatalogChange, CatalogInvalid, type CatalogProblem } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { importCatalogDocument, readCatalogFile } from '../catalog-file.ts'
import type { CatalogVersionRow } from '../db/catalog-store.ts'
import { forbidden } from '../execution/refused-permission.ts'
import { proveFile } from '../ladder/prove-before.ts'
import { CatalogChangeRef } from './catalog-change.ts'
import { catalogActor } from './catalog-mutations.ts'
import { CatalogProblemRef } from './catalog-refusals.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { mutation } from './mutation.ts'
import { visibleChanges } from './redaction.ts'

interface CatalogImport {
  readonly dryRun: boolean
  readonly catalogKey: string
  readonly version: CatalogVersionRow | null
  readonly problems: readonly CatalogProblem[]
  readonly changes: readonly CatalogChange[]
}

const CatalogImportRef = builder.objectRef<CatalogImport>('CatalogImport').implement({
  description: 'What a catalog file brought, or, of a dry run, would bring.',
  fields: (t) => ({
    dryRun: t.exposeBoolean('dryRun'),
    catalogKey: t.exposeString('catalogKey'),
    version: t.expose('version', {
      type: CatalogVersionRef,
      nullable: true,
      description: 'Null for a dry run.',
    }),
    problems: t.field({
      type: [CatalogProblemRef],
      description:
        'Of a dry run, with what would refuse the publication when that was asked; otherwise a file with problems is refused.',
      resolve: ({ problems }) => [...problems],
    }),
    changes: t.field({
      type: [CatalogChangeRef],
      description: 'Against the version sold today.',
      resolve: ({ changes }, _args, context) => [...visibleChanges(changes, context)],
    }),
  }),
})

mutation('importCatalog', {
  description:
    'Reads a catalog file: whole or not at all. Makes a draft of it, and publishes that when asked.',
  permission: 'catalog.import',
  type: CatalogImportRef,
  input: builder.inputType('ImportCatalogInput', {
    fields: (t) => ({
      file: t.field({ type: 'JSON', required: true }),
      dryRun: t.boolean({ required: true }),
      publish: t.boolean({ required: true }),
      reason: t.string({ description: 'Needed to publish.' }),
      idempotencyKey: t.string({ required: true }),
    }),
  }),
  refusals: [CatalogInvalid],
  idempotent: true,
  prepare: async ({ input, context }) => {
    if (input.publish) await proveFile(input.file, context)
  },
  act: async ({ input, tx, viewer, context }) => {
    const { file, dryRun, publish } = input
    const actor = catalogActor({ viewer, context })
    if (dryRun) {
      const { document, problems, changes } = await readCatalogFile(tx, { document: file, publish }, actor)
      return {
        answer: { dryRun, catalogKey: keyOf(document ?? file), version: null, problems, changes },
        audit: [],
      }
    }
    if (publish && !viewer.permissions.includes('catalog.publish'))
      throw forbidden('catalog.publish', context)
    const { version, changes, audit } = await importCatalogDocument(
      tx,
      { document: file, publish, reason: input.reason ?? '' },
      actor,
    )
    return { answer: { dryRun, catalogKey: keyOf(file), version, problems: [], changes }, audit }
  },
})

function keyOf(file: unknown): string {
  const catalog = typeof file === 'object' && file !== null && 'catalog' in file ? file.catalog : null
  const id = typeof catalog === 'object' && catalog !== null && 'id' in catalog ? catalog.id : null
  return typeof id === 'string' ? id : ''
}
