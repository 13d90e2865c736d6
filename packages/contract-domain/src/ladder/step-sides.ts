import {
  TRAVEL_ZONE,
  type AssetPredicate,
  type CatalogVersion,
  type PriceBook,
  type ReferenceAsset,
} from '../catalog/index.ts'
import { DISTANCE, PURCHASE_PRICE } from '../pricing/index.ts'
import { priceFormsIn } from './price-forms-in.ts'

/** Where the rules change with a numeric fact of an asset. */
export interface FactSteps {
  /** The first value of each band but the lowest; ascending. */
  readonly at: readonly number[]
  /** Something else than a step reads it: a hook, or a product. */
  readonly bends: boolean
}

/** Whose prices are looked at. */
export interface StepsFor {
  readonly book: PriceBook
  readonly reference: ReferenceAsset
  /** Facts that hooks may read as they like; null: any. */
  readonly hookFacts: ReadonlySet<string> | null
}

/**
 * Where a rule of the version changes with a numeric fact, as prices of one book read it: table steps, bands, a
 * minimum's kink, thresholds of availability (domain §5). Numbers count in the unit of their last decimal; money in
 * minor units.
 */
export function factSteps(
  version: CatalogVersion,
  { book, reference, hookFacts }: StepsFor,
): ReadonlyMap<string, FactSteps> {
  const found = new Map<string, Set<number>>()
  const products = new Set<string>()
  const step = (fact: string, at: number) => {
    found.set(fact, (found.get(fact) ?? new Set<number>()).add(at))
  }
  for (const { fact, rows } of book.factors) for (const row of rows) if ('from' in row) step(fact, row.from)
  for (const { price } of Object.values(book.tiers).flat()) {
    if (price.form === 'table') for (const row of price.rows) if ('from' in row) step(price.fact, row.from)
    // What is used up to the included units costs nothing: the price bends there.
    if (price.form === 'meter') between(price.meter, price.includedUnits)
    if (price.form === 'meter') products.add(price.meter)
    if (price.form === 'percent-of-purchase-price') products.add(PURCHASE_PRICE)
  }
  for (const { settings, bookPrices } of version.addOns) {
    for (const { form } of priceFormsIn({ settings, ...bookPrices })) {
      if (form.form === 'per-unit') products.add(form.unit)
      if (form.form === 'percent-of' && form.of === 'purchase-price') products.add(PURCHASE_PRICE)
      if (form.form !== 'table' || !form.by.startsWith('fact:')) continue
      for (const row of form.rows) if ('from' in row) step(form.by.slice('fact:'.length), row.from)
    }
  }
  for (const { availability } of [...version.tiers, ...version.addOns])
    if (availability?.asset !== undefined) thresholds(availability.asset)
  for (const facet of version.dimensions.flatMap(({ facets }) => facets)) {
    if (facet.knownAt !== 'quote' || facet.fact === undefined) continue
    for (const { from } of facet.keys) if (from !== undefined) step(facet.fact, from)
  }
  // A stated zone goes before the one that follows from the distance.
  if (!Object.hasOwn(reference.facts, TRAVEL_ZONE))
    for (const { upTo } of version.travelZones?.bands ?? []) step(DISTANCE, after(upTo))
  const bends = (fact: string) => hookFacts === null || hookFacts.has(fact) || products.has(fact)
  return new Map(
    [...found].map(([fact, at]) => [fact, { at: [...at].sort((a, b) => a - b), bends: bends(fact) }]),
  )

  function between(fact: string, at: number) {
    step(fact, at)
    step(fact, after(at))
  }

  function thresholds(predicate: AssetPredicate): void {
    if ('all' in predicate) return predicate.all.forEach(thresholds)
    if ('any' in predicate) return predicate.any.forEach(thresholds)
    if ('not' in predicate) return thresholds(predicate.not)
    const { fact, op, value } = predicate
    const values = Array.isArray(value) ? value : [value]
    for (const at of values) {
      if (typeof at !== 'number') continue
      if (op === 'at-most' || op === 'above') step(fact, after(at))
      else if (op === 'at-least' || op === 'below') step(fact, at)
      else between(fact, at)
    }
  }
}

/**
 * Values to look at beside an asset's own: both sides of every step. Of a fact that only steps read one value of each
 * other band says as much: within a band nothing differs.
 */
export function valuesBeside(own: number, { at, bends }: FactSteps): readonly number[] {
  const below = at.map((step) => round(step - unitOf(step), step))
  const bandOf = (value: number) => at.filter((step) => step <= value).length
  const sides = bends ? [...below, ...at] : [...below.slice(0, 1), ...at]
  return [...new Set(sides)]
    .filter((side) => side >= 0 && (bends ? side !== own : bandOf(side) !== bandOf(own)))
    .sort((a, b) => a - b)
}

/** The next value in the unit of the last decimal: 0.8 after 0.7, not what floating point makes of it. */
function after(value: number): number {
  return round(value + unitOf(value), value)
}

/** 1 for whole numbers, 0.1 for one decimal… */
function unitOf(value: number): number {
  return 10 ** -decimalsOf(value)
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length
}

function round(value: number, like: number): number {
  return Number(value.toFixed(decimalsOf(like)))
}
