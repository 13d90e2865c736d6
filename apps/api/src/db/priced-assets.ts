import type { RequestedAsset } from '@aftercare/contract-domain/pricing'
import { sql } from 'drizzle-orm'
import { factsOfAsset } from './asset-facts.ts'
import type { Asset } from './asset-store.ts'
import type { Database } from './database.ts'
import type { Site } from './site-store.ts'
import { asset, site } from './tables.ts'

export interface AssetOnSite {
  readonly asset: Asset
  readonly site: Site
}

/** The assets of these ids with their sites, by id, in one statement; those that don't exist are left out. */
export async function assetsOnSites(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AssetOnSite>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select()
    .from(asset)
    .innerJoin(site, sql`${site.id} = ${asset.siteId}`)
    .where(sql`${asset.id} = any(${sql.param(ids)}::uuid[])`)
  return new Map(rows.map((row) => [row.asset.id, row]))
}

/** An asset as pricing takes it, with every fact known on the price date. */
export function requestedAsset({ asset: own, site: at }: AssetOnSite, priceDate: string): RequestedAsset {
  return {
    id: own.id,
    country: at.country,
    facts: factsOfAsset(own, { siteCountry: at.country, on: priceDate }),
  }
}
