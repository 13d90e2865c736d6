import type { RequestedLine } from '@aftercare/contract-domain/pricing'
import type { Database } from './db/database.ts'
import { assetsOnSites, requestedAsset } from './db/priced-assets.ts'
import { AssetOfAnotherAccount, NotFound } from './errors.ts'
import { type AskedLine, requestedLines } from './price-selection.ts'

/** A line of a quote as a client asks for it. */
export type QuotedLine = Omit<AskedLine, 'assets'> & { readonly assetIds: readonly { readonly id: string }[] }

/**
 * Lines of a quote with the facts of their assets on the price date: what is stored with the quote and never read
 * anew. Throws InvalidInput, NotFound, AssetOfAnotherAccount.
 */
export async function quotedLines(
  db: Database,
  lines: readonly QuotedLine[],
  { accountId, priceDate }: { readonly accountId: string; readonly priceDate: string },
): Promise<readonly RequestedLine[]> {
  const ids = lines.flatMap(({ assetIds }) => assetIds.map(({ id }) => id))
  const found = await assetsOnSites(db, [...new Set(ids)])
  return requestedLines(
    lines.map((line, index) => ({
      ...line,
      assets: line.assetIds.map(({ id }, place) => {
        const path = ['input', 'lines', index, 'assetIds', place]
        const asset = found.get(id)
        if (asset === undefined) throw new NotFound('Asset', path)
        if (asset.asset.accountId !== accountId) throw new AssetOfAnotherAccount(path)
        return requestedAsset(asset, priceDate)
      }),
    })),
  )
}
