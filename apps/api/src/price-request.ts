import { type CatalogVersion, ladderPolicyOf } from '@aftercare/contract-domain/catalog'
import { quoteLadderCheck } from '@aftercare/contract-domain/ladder'
import {
  LUMP_SUM,
  type PriceDecision,
  priceQuote,
  type PriceRequest,
  type PricingContext,
  type RequestedLine,
} from '@aftercare/contract-domain/pricing'
import { apiMessages } from './api-messages.ts'
import type { CatalogVersionRow } from './db/catalog-store.ts'
import { countActiveLines } from './db/contract-store.ts'
import type { Database } from './db/database.ts'
import { InvalidInput } from './errors.ts'
import type { PluginHost } from './plugin-host.ts'
import { requestedDiscount, usualPriceBook } from './price-selection.ts'

const MOST_PROMOTIONS = 50

/** What a client says of a whole quote, beside its lines. */
export interface AskedPrice {
  readonly priceBook?: string | null | undefined
  readonly paymentPlan?: string | null | undefined
  readonly promotionCodes?: readonly string[] | null | undefined
  readonly negotiatedDiscount?: Parameters<typeof requestedDiscount>[0]
}

interface Circumstances {
  readonly version: CatalogVersion
  readonly lines: readonly RequestedLine[]
  readonly priceDate: string
  /** Of who quotes, for discount authority. */
  readonly role: string
  /** Whose active lines may count for the fleet; absent: nobody's. */
  readonly accountId?: string | undefined
}

/**
 * A request as pricing takes it: the usual price book, one lump sum and no promotion where nobody says otherwise.
 * Throws {@link InvalidInput} for more promotion codes than anybody means.
 */
export async function priceRequestOf(
  db: Database,
  asked: AskedPrice,
  { version, lines, priceDate, role, accountId }: Circumstances,
): Promise<PriceRequest> {
  const promotionCodes = [...new Set(asked.promotionCodes)]
  if (promotionCodes.length > MOST_PROMOTIONS)
    throw new InvalidInput([{ path: ['input', 'promotionCodes'], message: apiMessages['api.too-many'] }])
  return {
    priceBook: asked.priceBook ?? usualPriceBook(version, priceDate),
    priceDate,
    lines,
    paymentPlan: asked.paymentPlan ?? LUMP_SUM,
    promotionCodes,
    ...requestedDiscount(asked.negotiatedDiscount),
    role,
    activeLineCount:
      accountId === undefined
        ? 0
        : await countActiveLines(db, { accountId, catalogKey: version.catalog.id, on: priceDate }),
  }
}

/**
 * Prices on one catalog version, with the plugins that run here, and checks the ladder for just this quote. Throws
 * PriceBookUnknown.
 */
export function priceOn(
  { id, number, hash, revision }: Pick<CatalogVersionRow, 'id' | 'number' | 'hash' | 'revision'>,
  version: CatalogVersion,
  { request, plugins }: { readonly request: PriceRequest; readonly plugins: PluginHost },
): PriceDecision {
  return pricedAndChecked(request, {
    version,
    // A draft has neither number nor hash, and nothing priced on it can be kept.
    identity: { number: number ?? 0, hash: hash ?? `${id}/${revision}` },
    bind: plugins.bindAddOn(version),
  })
}

/** The price with the ladder among its checks: a package that delivers a dearer tier for less needs approval. */
export function pricedAndChecked(request: PriceRequest, context: PricingContext): PriceDecision {
  const decision = priceQuote(request, context)
  const { version, bind } = context
  const ladder = quoteLadderCheck(request, { version, bind, policy: ladderPolicyOf(version) })
  return { ...decision, checks: [...decision.checks, ladder] }
}
