import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import type { Context } from '../context.ts'
import { catalogDocuments, type CatalogVersionRow, versionsOfCatalogs } from '../db/catalog-store.ts'

const documents = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, CatalogVersion>(async (ids) => {
      const found = await catalogDocuments(db, ids)
      return found.map((document, index) => document ?? new Error(`catalog version ${ids[index]} has no row`))
    }),
)

const versions = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, readonly CatalogVersionRow[]>(async (ids) => {
      const found = await versionsOfCatalogs(db, ids)
      return ids.map((id) => found.get(id) ?? [])
    }),
)

/** The document of a version: one statement for all that an operation asks for. */
export function documentOf(context: Context, versionId: string): Promise<CatalogVersion> {
  return documents(context).load(versionId)
}

/** The versions of a catalog, newest first: one statement for all catalogs that an operation asks about. */
export function versionsOf(context: Context, catalogId: string): Promise<readonly CatalogVersionRow[]> {
  return versions(context).load(catalogId)
}
