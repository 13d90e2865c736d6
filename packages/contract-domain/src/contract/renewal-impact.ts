import type { CatalogVersion, FactValue } from '../catalog/index.ts'
import {
  priceQuote,
  type AssetFacts,
  type Finding,
  type PriceRequest,
  type PricingContext,
  type RequestedLine,
} from '../pricing/index.ts'
import type { Message } from '../text/index.ts'
import { contractPeriod } from './contract-status.ts'
import type { ContractTerms, FrozenAsset, FrozenLine } from './contract-terms.ts'
import { changePercent } from './renewal-percent.ts'

/** A contract as it was signed, to be priced as if it were renewed. */
export interface ContractToRenew {
  readonly id: string
  /** `C-2026-000123`. */
  readonly number: string
  readonly terms: ContractTerms
}

/** What a contract would cost when renewed as it is. Amounts are minor units of the contract's currency. */
export interface RenewalPrice {
  readonly contractId: string
  readonly number: string
  readonly account: ContractTerms['account']
  readonly currency: string
  /** ISO date: first day of the renewal, and its price date. */
  readonly renewsOn: string
  /** Net as signed. */
  readonly beforeMinor: number
  /** Net of the renewal; null while it isn't known. */
  readonly afterMinor: number | null
  readonly differenceMinor: number | null
  /** Decimal text with two digits, of the net as signed; null when that is zero or the renewal isn't known. */
  readonly changePercent: string | null
  /** Negotiated and promotional discounts of the signed net, at most zero: a renewal has to earn them anew. */
  readonly lapsedDiscountMinor: number
  /** Why it can't be renewed as it is; empty when it can. */
  readonly obstacles: readonly RenewalObstacle[]
}

export interface RenewalObstacle {
  /** Of the finding: `tier-unknown`, `add-on-not-in-catalog`, `fact-missing`, … */
  readonly code: string
  readonly lineId?: string
  readonly assetIds?: readonly string[]
  readonly message: Message
  readonly cure: Message
}

/**
 * Each contract priced as a renewal at its end on another version (domain §5 impact): same price book, payment plan,
 * tier, add-ons with their options, terms, assets, and the facts frozen with them; nothing negotiated, no promotion.
 * For the fleet the account's other contracts given count as running on. Never throws for a contract: what stands
 * in the way is said beside it.
 */
export function renewalImpact(
  contracts: readonly ContractToRenew[],
  context: PricingContext,
): readonly RenewalPrice[] {
  const lines = activeLineCounts(contracts)
  return contracts.map((contract) =>
    renewalPrice(contract, { context, activeLines: lines.get(contract.id) ?? 0 }),
  )
}

/** Covered assets, line by line, of each contract's account besides its own. */
export function activeLineCounts(contracts: readonly ContractToRenew[]): ReadonlyMap<string, number> {
  const own = new Map(contracts.map(({ id, terms }) => [id, terms.lines.flatMap(assetsOf).length]))
  const ofAccount = new Map<string, number>()
  for (const { id, terms } of contracts)
    ofAccount.set(terms.account.id, (ofAccount.get(terms.account.id) ?? 0) + (own.get(id) ?? 0))
  return new Map(
    contracts.map(({ id, terms }) => [id, (ofAccount.get(terms.account.id) ?? 0) - (own.get(id) ?? 0)]),
  )
}

/** {@link renewalImpact} of one contract, whose account has so many other lines. */
export function renewalPrice(
  { id, number, terms }: ContractToRenew,
  { context, activeLines }: { readonly context: PricingContext; readonly activeLines: number },
): RenewalPrice {
  const { currency, totals, account } = terms
  const { version } = context
  const renewsOn = contractPeriod(terms).endExclusive
  const outcome = pricedOn(renewalRequest(terms, { version, renewsOn, activeLines }), { terms, context })
  const beforeMinor = totals.netMinor
  const { afterMinor } = outcome
  return {
    contractId: id,
    number,
    account,
    currency,
    renewsOn,
    beforeMinor,
    afterMinor,
    differenceMinor: afterMinor === null ? null : afterMinor - beforeMinor,
    changePercent: changePercent(beforeMinor, afterMinor),
    lapsedDiscountMinor: lapsedDiscounts(terms, version),
    obstacles: outcome.obstacles,
  }
}

function pricedOn(
  request: PriceRequest,
  { terms, context }: { readonly terms: ContractTerms; readonly context: PricingContext },
): Pick<RenewalPrice, 'afterMinor' | 'obstacles'> {
  const { priceBook, currency } = terms
  const book = context.version.priceBooks.find(({ id }) => id === priceBook.id)
  if (book === undefined)
    return refused('price-book-gone', {
      key: 'contract.renewal.price-book-gone',
      params: { book: priceBook.title },
    })
  if (book.currency !== currency)
    return refused('currency-differs', {
      key: 'contract.renewal.currency-differs',
      params: { book: book.title, before: currency, after: book.currency },
    })
  const { totals, refusals, unknowns } = priceQuote(request, context)
  return { afterMinor: totals.netMinor, obstacles: [...refusals, ...unknowns].map(obstacleOf) }
}

function refused(code: string, message: Message) {
  const cure = { key: `${message.key}.cure`, params: message.params }
  return { afterMinor: null, obstacles: [{ code, message, cure }] }
}

function obstacleOf({ code, lineId, assetIds, message, cure }: Finding): RenewalObstacle {
  return {
    code,
    ...(lineId !== undefined && { lineId }),
    ...(assetIds !== undefined && { assetIds }),
    message,
    cure,
  }
}

function renewalRequest(
  terms: ContractTerms,
  {
    version,
    renewsOn,
    activeLines,
  }: { readonly version: CatalogVersion; readonly renewsOn: string; readonly activeLines: number },
): PriceRequest {
  return {
    priceBook: terms.priceBook.id,
    priceDate: renewsOn,
    lines: terms.lines.map((line) => renewedLine(line, numbersOf(terms, version))),
    paymentPlan: terms.paymentPlan.id,
    promotionCodes: [],
    role: 'renewal',
    activeLineCount: activeLines,
  }
}

function renewedLine(line: FrozenLine, isNumber: (fact: string) => boolean): RequestedLine {
  return {
    id: line.lineId,
    tier: line.tier.id,
    addOns: line.addOns.map(({ id, options }) => ({ id, options })),
    termMonths: line.termMonths,
    start: line.endExclusive,
    assets: assetsOf(line).map(({ id, country, factsRead }) => ({
      id,
      country,
      facts: thawed(factsRead, isNumber),
    })),
  }
}

function assetsOf(line: FrozenLine): readonly FrozenAsset[] {
  return line.groups.flatMap(({ assets }) => assets)
}

/** Facts as they were read when it was signed; figures that are not whole were frozen as texts. */
function thawed(factsRead: FrozenAsset['factsRead'], isNumber: (fact: string) => boolean): AssetFacts {
  const facts: Record<string, AssetFacts[string]> = {}
  for (const [id, value] of Object.entries(factsRead)) {
    if (value === 'does-not-apply') facts[id] = { state: 'does-not-apply' }
    else if (value !== 'missing')
      facts[id] = { state: 'known', value: isNumber(id) ? figureOf(value) : value }
  }
  return facts
}

function figureOf(value: FactValue): FactValue {
  return typeof value === 'string' && /^-?\d+\.\d+$/.test(value) ? Number(value) : value
}

function numbersOf(terms: ContractTerms, version: CatalogVersion): (fact: string) => boolean {
  return (fact) => (terms.facts[fact] ?? version.facts.find(({ id }) => id === fact))?.type === 'number'
}

/** What of the signed net was given by hand, or by a promotion that the version still knows. */
function lapsedDiscounts(terms: ContractTerms, version: CatalogVersion): number {
  const book = version.priceBooks.find(({ id }) => id === terms.priceBook.id)
  const promotions = new Set(book?.discounts.filter(({ kind }) => kind === 'promotion').map(({ id }) => id))
  const groups = terms.lines.flatMap((line) => line.groups)
  const promoted = groups.flatMap(({ termLines, assets }) =>
    termLines
      .filter(({ stage, code }) => stage === 'discount' && promotions.has(code))
      .map(({ amountMinor }) => (amountMinor ?? 0) * assets.length),
  )
  const negotiated = terms.quoteLines
    .filter(({ stage }) => stage === 'negotiated')
    .map(({ amountMinor }) => amountMinor ?? 0)
  return [...promoted, ...negotiated].reduce((sum, amount) => sum + amount, 0)
}
