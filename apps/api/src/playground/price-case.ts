import { type CatalogVersion, ladderPolicyOf } from '@aftercare/contract-domain/catalog'
import { quoteLadderCheck } from '@aftercare/contract-domain/ladder'
import {
  type Check,
  LUMP_SUM,
  type PriceDecision,
  priceQuote,
  type PriceRequest,
  type PricingContext,
  type RequestedAsset,
  type RequestedLine,
} from '@aftercare/contract-domain/pricing'
import { usualPriceBook } from '../price-selection.ts'

/** A catalog version as an add-on is tried on it, with the add-ons bound to its settings. */
export type PricedVersion = Pick<PricingContext, 'version' | 'bind'>

/** What is tried: an add-on on one tier, for some like assets. */
export interface TriedSelection {
  readonly addOn: string
  /** Null: the book of direct sales that holds on the day. */
  readonly priceBook: string | null
  /** ISO date: day of pricing and first day of cover. */
  readonly priceDate: string
  readonly tier: string
  readonly termMonths: number
  readonly options: RequestedLine['addOns'][number]['options']
  /** Add-ons bought beside it; those that the tier compels are bought anyway. */
  readonly companions: RequestedLine['addOns']
  readonly assets: readonly RequestedAsset[]
  readonly role: string
}

/** The package with the add-on and without it, both as the product prices them. */
export interface PricedCase {
  readonly tried: TriedSelection
  readonly with: PriceDecision
  readonly without: PriceDecision
}

/** Prices a case. Throws the domain's PriceBookUnknown. */
export function priceCase(on: PricedVersion, tried: TriedSelection): PricedCase {
  const request = (take: boolean) =>
    priceQuote(requestOf(on.version, tried, take), { ...on, identity: { number: 0, hash: '' } })
  return { tried, with: request(true), without: request(false) }
}

/** Whether the package would undercut a dearer tier, as a quote of it would be told. */
export function ladderCheckOf({ version, bind }: PricedVersion, tried: TriedSelection): Check {
  return quoteLadderCheck(requestOf(version, tried, true), { version, bind, policy: ladderPolicyOf(version) })
}

/** What the add-on makes the package dearer by, in minor units; null when either price is unknown or refused. */
export function chargeOf(priced: PricedCase): number | null {
  const [dearer, plain] = [priced.with.totals.netMinor, priced.without.totals.netMinor]
  return dearer === null || plain === null ? null : dearer - plain
}

export type CaseOutcome = 'priced' | 'refused' | 'unknown'

export function outcomeOf({ with: { refusals, totals } }: PricedCase): CaseOutcome {
  if (refusals.length > 0) return 'refused'
  return totals.netMinor === null ? 'unknown' : 'priced'
}

/** Whether every sale of the tier includes the add-on anyway. */
export function isCompelled({ tiers }: CatalogVersion, { tier, addOn }: TriedSelection): boolean {
  return tiers.find(({ id }) => id === tier)?.compulsoryAddOns?.includes(addOn) ?? false
}

function requestOf(version: CatalogVersion, tried: TriedSelection, take: boolean): PriceRequest {
  const { addOn, options, tier, termMonths, priceDate, assets, role } = tried
  const compelled = version.tiers.find(({ id }) => id === tier)?.compulsoryAddOns ?? []
  const beside = [
    ...tried.companions.filter(({ id }) => id !== addOn),
    ...compelled
      .filter((id) => id !== addOn && !tried.companions.some((companion) => companion.id === id))
      .map((id) => ({ id, options: {} })),
  ]
  return {
    priceBook: tried.priceBook ?? usualPriceBook(version, priceDate),
    priceDate,
    lines: [
      {
        id: 'line-1',
        tier,
        addOns: take ? [...beside, { id: addOn, options }] : beside,
        termMonths,
        start: priceDate,
        assets,
      },
    ],
    paymentPlan: LUMP_SUM,
    promotionCodes: [],
    role,
    activeLineCount: 0,
  }
}
