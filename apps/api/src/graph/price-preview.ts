import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { RequestedAsset } from '@aftercare/contract-domain/pricing'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { catalogVersionsById } from '../db/catalog-store.ts'
import { type AssetOnSite, assetsOnSites, requestedAsset } from '../db/priced-assets.ts'
import { NotFound } from '../errors.ts'
import { priceOn, priceRequestOf } from '../price-request.ts'
import { givenAsset, referenceAssets, requestedLines } from '../price-selection.ts'
import { AccountRef } from './account.ts'
import { documentOf } from './catalog-loaders.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { PriceDecisionRef, type ShownDecision } from './price-decision.ts'
import { NegotiatedDiscountInputRef, PricedLineInputRef } from './quote-inputs.ts'
import { asMember, commonRefusals } from './refusal.ts'

const PriceDecisionInputRef = builder.inputType('PriceDecisionInput', {
  fields: (t) => ({
    catalogVersionId: t.globalID({ for: CatalogVersionRef, required: true }),
    priceBook: t.string({ description: 'Absent: the book of direct sales that holds on the price date.' }),
    priceDate: t.field({ type: 'Date', description: 'Absent: today.' }),
    accountId: t.globalID({
      for: AccountRef,
      description: 'Whose active lines count for the fleet; absent: the one that all assets belong to.',
    }),
    lines: t.field({ type: [PricedLineInputRef], required: true }),
    paymentPlan: t.string({ description: 'Absent: `lump-sum`.' }),
    promotionCodes: t.stringList(),
    negotiatedDiscount: t.field({ type: NegotiatedDiscountInputRef }),
  }),
})

builder.queryField('priceDecision', (t) =>
  t.field({
    type: PriceDecisionRef,
    description: 'Prices any selection and stores nothing.',
    authScopes: { may: 'price.read' },
    errors: { types: [...commonRefusals] },
    args: { input: t.arg({ type: PriceDecisionInputRef, required: true }) },
    resolve: async (_root, { input }, context) => {
      try {
        return await preview(input, context)
      } catch (error) {
        throw asMember(error, commonRefusals)
      }
    },
  }),
)

async function preview(
  input: typeof PriceDecisionInputRef.$inferInput,
  context: Context,
): Promise<ShownDecision> {
  const { db, clock, plugins, viewer } = context
  const versionId = input.catalogVersionId.id
  const [row] = await catalogVersionsById(db, [versionId])
  if (row == null) throw new NotFound('CatalogVersion', ['input', 'catalogVersionId'])
  const version = await documentOf(context, versionId)
  const priceDate = input.priceDate ?? clock.today()
  const stored = await storedAssetsOf(input, context)
  const lines = requestedLines(
    input.lines.map((line, index) => ({
      ...line,
      assets: line.assets.flatMap((asset, place) =>
        assetsAsked(asset, { version, stored, priceDate, path: ['input', 'lines', index, 'assets', place] }),
      ),
    })),
  )
  const accounts = new Set([...stored.values()].map(({ asset }) => asset.accountId))
  const accountId = input.accountId?.id ?? (accounts.size === 1 ? [...accounts][0] : undefined)
  const request = await priceRequestOf(db, input, {
    version,
    lines,
    priceDate,
    role: viewer?.role ?? '',
    accountId,
  })
  return {
    decision: priceOn(row, version, { request, plugins }),
    asked: lines,
    catalogVersionId: versionId,
    storedAssets: new Set(stored.keys()),
  }
}

type LineInput = (typeof PriceDecisionInputRef.$inferInput)['lines'][number]

function storedAssetsOf(
  { lines }: typeof PriceDecisionInputRef.$inferInput,
  { db }: Context,
): Promise<ReadonlyMap<string, AssetOnSite>> {
  const ids = lines.flatMap(({ assets }) => assets.flatMap(({ assetId }) => assetId?.id ?? []))
  return assetsOnSites(db, [...new Set(ids)])
}

function assetsAsked(
  { assetId, referenceAsset, given }: LineInput['assets'][number],
  around: {
    readonly version: CatalogVersion
    readonly stored: ReadonlyMap<string, AssetOnSite>
    readonly priceDate: string
    readonly path: readonly (string | number)[]
  },
): readonly RequestedAsset[] {
  if (referenceAsset != null)
    return referenceAssets(around.version, referenceAsset, [...around.path, 'referenceAsset'])
  if (given != null) return [givenAsset(given, [...around.path, 'given'])]
  const found = around.stored.get(assetId?.id ?? '')
  if (found === undefined) throw new NotFound('Asset', [...around.path, 'assetId'])
  return [requestedAsset(found, around.priceDate)]
}
