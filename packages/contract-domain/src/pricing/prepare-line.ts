import {
  findTier,
  type CatalogVersion,
  type JsonObject,
  type PriceBook,
  type ServiceTier,
} from '../catalog/index.ts'
import { DomainError } from '../text/index.ts'
import type { ActiveAddOn, BindAddOn } from './active-add-on.ts'
import { baseRules } from './base.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'
import { Charges } from './charges.ts'
import { committedYears } from './commitment.ts'
import { earnedDiscounts, type DiscountTerms } from './discounts.ts'
import { PriceBookUnknown } from './errors.ts'
import { factRulesOf } from './facts-reader.ts'
import { factorTerms } from './factor-rule.ts'
import { Factors } from './factors.ts'
import { finding } from './finding.ts'
import { HookCall, hookSetting } from './hook-context.ts'
import { KeptAnswers } from './kept-answers.ts'
import type { PriceLine } from './line.ts'
import { LineRun } from './line-run.ts'
import { byCodeUnit, CORE } from './line-order.ts'
import type { Finding } from './price-decision.ts'
import { priceYear, type PreparedLine, type PreparedTerm } from './price-line.ts'
import type { RequestedAsset } from './price-request.ts'

/** What pricing needs besides the request: the catalog version, who it is, and where add-ons come from. */
export interface PricingContext {
  readonly version: CatalogVersion
  readonly identity: { readonly number: number; readonly hash: string }
  readonly bind: BindAddOn
}

/** A set of add-ons with options on one tier, for a term, in a price book. */
export interface LineSelection {
  readonly tier: string
  readonly addOns: readonly { readonly id: string; readonly options: JsonObject }[]
  readonly termMonths: number
  readonly priceBook: string
}

/**
 * Binds a selection once and gives what prices its assets: one year of one asset, stages 1–4, with every line
 * explained. An add-on that can't be bound throws its refusal. Throws {@link PriceBookUnknown}, TierUnknown.
 */
export function prepareLine(
  selection: LineSelection,
  context: PricingContext,
): (asset: RequestedAsset) => readonly PriceLine[] {
  const book = bookOf(context.version, selection.priceBook)
  const tier = findTier(context.version, selection.tier)
  const bound = selection.addOns.map(({ id, options }) =>
    context.bind({ addOn: id, priceBook: book.id, options }),
  )
  const line = preparedLine({ book, tier, bound, termMonths: selection.termMonths }, context)
  return (asset) => priceYear(line, asset).lines
}

/** Throws {@link PriceBookUnknown}. */
export function bookOf(version: CatalogVersion, priceBook: string): PriceBook {
  const book = version.priceBooks.find(({ id }) => id === priceBook)
  if (book === undefined) throw new PriceBookUnknown(priceBook)
  return book
}

/** What a line is prepared from once its tier is found and its add-ons are bound. */
export interface BoundSelection {
  readonly book: PriceBook
  readonly tier: ServiceTier
  readonly bound: readonly ActiveAddOn[]
  readonly termMonths: number
}

export function preparedLine(
  { book, tier, bound, termMonths }: BoundSelection,
  context: PricingContext,
): PreparedLine {
  const { version } = context
  const base = baseRules(version, book, tier)
  const components = (base ?? []).map(({ component }) => component)
  const setting = {
    tier: { id: tier.id, title: tier.title },
    termMonths,
    currency: book.currency,
    rounding: book.rounding,
  }
  const factRules = factRulesOf(version)
  const addOns = bound.toSorted((left, right) => byCodeUnit(left.id, right.id)).map(preparedAddOn)
  return {
    book,
    factRules,
    currency: book.currency,
    rounding: book.rounding,
    base: base ?? [],
    notPriced: base === null ? notPricedLine(tier) : null,
    factors: new Factors(factorTerms(book, components)),
    addOns,
    charges: new Charges(addOns),
    adjusting: addOns.filter(({ setting }) => setting.addOn.adjust !== undefined),
  }

  function preparedAddOn(addOn: ActiveAddOn): PreparedAddOn {
    const prepared = hookSetting(addOn, setting)
    const before = new LineRun({ factRules, currency: book.currency, rounding: book.rounding }, NO_ASSET)
    return {
      setting: prepared,
      call: new HookCall(prepared, before),
      asked: { setting: prepared, hook: 'charge', run: before },
      kept: new KeptAnswers(),
    }
  }
}

/** What a context is made with before it is set to its first asset. */
const NO_ASSET: RequestedAsset = { id: '', country: '', facts: {} }

/** What a quote says of the terms of its lines. */
export interface TermsIn extends Omit<DiscountTerms, 'termMonths'> {
  readonly book: PriceBook
}

/** A term of so many months, made ready. Throws MonthsInvalid. */
export function preparedTerm({ book, ...decides }: TermsIn, termMonths: number): PreparedTerm {
  return {
    years: committedYears(book, termMonths),
    discounts: earnedDiscounts(book, { ...decides, termMonths }),
  }
}

function notPricedLine(tier: ServiceTier): PriceLine {
  return {
    stage: 'base',
    source: CORE,
    code: 'base',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: null,
    inputs: {},
    amountMinor: null,
    message: { key: 'pricing.not-priced', params: { tier: tier.title } },
  }
}

/** Binds an add-on, or says why it can't be: a refusal of the plugin's settings or options is a finding. */
export function bindOrRefuse(
  bind: BindAddOn,
  request: Parameters<BindAddOn>[0],
): { readonly addOn: ActiveAddOn } | { readonly refusal: Finding } {
  try {
    return { addOn: bind(request) }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const cure = error.cure ?? finding('add-on-not-bound', { addOn: request.addOn }).cure
    return { refusal: { code: error.code, addOn: request.addOn, message: error.text, cure } }
  }
}
