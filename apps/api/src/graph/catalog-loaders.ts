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

/** The version of a catalog that is sold today: the published one of the highest number. */
export async function soldVersionOf(
  context: Context,
  catalogId: string,
): Promise<CatalogVersionRow | undefined> {
  return soldOf(await versionsOf(context, catalogId))
}

export function soldOf(versions: readonly CatalogVersionRow[]): CatalogVersionRow | undefined {
  return versions
    .filter(({ status }) => status === 'published')
    .toSorted((left, right) => (right.number ?? 0) - (left.number ?? 0))[0]
}

/** The versions of a catalog, newest first: one statement for all catalogs that an operation asks about. */
export function versionsOf(context: Context, catalogId: string): Promise<readonly CatalogVersionRow[]> {
  return versions(context).load(catalogId)
}
