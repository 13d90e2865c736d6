import type { CatalogChange } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'

export const CatalogChangeRef = builder.objectRef<CatalogChange>('CatalogChange').implement({
  fields: (t) => ({
    path: t.exposeString('path'),
    kind: t.string({ description: '`added`, `removed` or `changed`.', resolve: ({ kind }) => kind }),
    before: t.field({ type: 'JSON', nullable: true, resolve: ({ before }) => before ?? null }),
    after: t.field({ type: 'JSON', nullable: true, resolve: ({ after }) => after ?? null }),
    sentence: t.string({ resolve: ({ message }, _args, context) => context.text(message) }),
  }),
})
