import type { CatalogHead } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import {
  type Catalog,
  catalogsById,
  type CatalogVersionRow,
  listCatalogs,
  versionsOfCatalogs,
} from '../db/catalog-store.ts'
import { CatalogVersionRef } from './catalog-version.ts'

export const CatalogRef = builder.loadableNodeRef('Catalog', {
  id: { resolve: (catalog: Catalog) => catalog.id },
  load: (ids: string[], { db }) => catalogsById(db, ids) as Promise<Catalog[]>,
})

CatalogRef.implement({
  description: 'What one trade sells: its versions, of which the last published one is sold.',
  authScopes: { may: 'catalog.read' },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The id that catalog files carry.' }),
    versions: t.loadable({
      type: [CatalogVersionRef],
      description: 'Newest first.',
      load: (ids: string[], { db }) => loadVersions(ids, (all) => versionsOfCatalogs(db, all)),
      resolve: ({ id }) => id,
    }),
  }),
})
