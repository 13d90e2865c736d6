import { builder } from '../builder.ts'
import { type Catalog, catalogsById, type CatalogVersionRow, listCatalogs } from '../db/catalog-store.ts'
import { soldOf, soldVersionOf, versionsOf } from './catalog-loaders.ts'
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
    title: t.string({
      resolve: async ({ id, key }, _args, context) =>
        headOf(await versionsOf(context, id))?.title[context.locale] ?? key,
    }),
    vendor: t.string({
      resolve: async ({ id }, _args, context) => headOf(await versionsOf(context, id))?.vendor ?? '',
    }),
    industry: t.string({
      resolve: async ({ id }, _args, context) =>
        headOf(await versionsOf(context, id))?.industry[context.locale] ?? '',
    }),
    homeCountry: t.string({
      nullable: true,
      resolve: async ({ id }, _args, context) => headOf(await versionsOf(context, id))?.homeCountry ?? null,
    }),
    illustrativePrices: t.boolean({
      description: 'True when the prices were made up for a demo: say so wherever they are shown.',
      resolve: async ({ id }, _args, context) =>
        headOf(await versionsOf(context, id))?.illustrativePrices ?? false,
    }),
    published: t.field({
      type: CatalogVersionRef,
      nullable: true,
      description: 'The version that is sold today.',
      resolve: async ({ id }, _args, context) => (await soldVersionOf(context, id)) ?? null,
    }),
    drafts: t.field({
      type: [CatalogVersionRef],
      resolve: async ({ id }, _args, context) =>
        (await versionsOf(context, id)).filter(({ status }) => status === 'draft'),
    }),
    versions: t.field({
      type: [CatalogVersionRef],
      description: 'Newest first.',
      resolve: async ({ id }, _args, context) => [...(await versionsOf(context, id))],
    }),
  }),
})

builder.objectField(CatalogVersionRef, 'catalog', (t) =>
  t.field({ type: CatalogRef, resolve: ({ catalogId }) => catalogId }),
)

builder.queryFields((t) => ({
  catalogs: t.field({
    type: [CatalogRef],
    description: 'By key.',
    authScopes: { may: 'catalog.read' },
    resolve: (_root, _args, { db }) => listCatalogs(db),
  }),
  catalog: t.field({
    type: CatalogRef,
    nullable: true,
    authScopes: { may: 'catalog.read' },
    args: { id: t.arg.globalID({ for: CatalogRef, required: true }) },
    resolve: async (_root, { id }, { db }) => (await catalogsById(db, [id.id]))[0] ?? null,
  }),
}))

/** Who sells what, as the version sold says; before the first publication, as the newest draft says. */
function headOf(versions: readonly CatalogVersionRow[]) {
  const drafts = versions.filter(({ status }) => status === 'draft')
  return (soldOf(versions) ?? drafts[0] ?? versions[0])?.head
}
