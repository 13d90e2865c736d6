import { CatalogInvalid, type CatalogProblem } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { CatalogVersionConflict } from '../errors.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { RefusalRef } from './refusal.ts'

export const CatalogProblemRef = builder.objectRef<CatalogProblem>('CatalogProblem').implement({
  fields: (t) => ({
    path: t.exposeString('path', { description: 'From the root of the document, ids in place of indexes.' }),
    code: t.exposeString('code'),
    message: t.string({ resolve: ({ message }, _args, context) => context.text(message) }),
    cure: t.string({ resolve: ({ cure }, _args, context) => context.text(cure) }),
  }),
})

builder.objectType(CatalogInvalid, {
  name: 'CatalogProblems',
  description: 'The document would not hold: every problem, with its path and cure. Nothing was changed.',
  interfaces: [RefusalRef],
  fields: (t) => ({
    problems: t.field({ type: [CatalogProblemRef], resolve: ({ problems }) => [...problems] }),
  }),
})

builder.objectType(CatalogVersionConflict, {
  name: 'CatalogVersionConflict',
  interfaces: [RefusalRef],
  fields: (t) => ({
    current: t.field({ type: CatalogVersionRef, resolve: ({ versionId }) => versionId }),
  }),
})
