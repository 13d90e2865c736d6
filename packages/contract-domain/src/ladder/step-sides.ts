import type { AssetPredicate, CatalogVersion } from '../catalog/index.ts'
import { DISTANCE } from '../pricing/index.ts'
import { priceFormsIn } from './price-forms-in.ts'

/**
 * Where a rule of the version changes with a numeric fact: fact id → the values just below and at each step (domain §5
 * "both sides of every table step, band, minimum's kink and availability threshold"). Numbers count in the unit of
 * their last decimal; money in minor units.
 */
export function stepSides(version: CatalogVersion): ReadonlyMap<string, readonly number[]> {
  const sides = new Map<string, Set<number>>()
  const step = (fact: string, at: number) => {
    const known = sides.get(fact) ?? new Set<number>()
    sides.set(fact, known.add(round(at - unitOf(at), at)).add(at))
  }
  for (const { factors, tiers } of version.priceBooks) {
    for (const { fact, rows } of factors) for (const row of rows) if ('from' in row) step(fact, row.from)
    for (const { price } of Object.values(tiers).flat()) {
      if (price.form === 'table') for (const row of price.rows) if ('from' in row) step(price.fact, row.from)
      if (price.form === 'meter') kink(price.meter, price.includedUnits)
    }
  }
  for (const { settings, bookPrices } of version.addOns) {
    for (const { form } of priceFormsIn({ settings, ...bookPrices })) {
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
  for (const { upTo } of version.travelZones?.bands ?? []) step(DISTANCE, upTo + unitOf(upTo))
  return new Map([...sides].map(([fact, values]) => [fact, [...values].sort((a, b) => a - b)]))

  /** What is used up to the included units costs nothing: the price bends there. */
  function kink(fact: string, at: number) {
    step(fact, at)
    step(fact, at + 1)
  }

  function thresholds(predicate: AssetPredicate): void {
    if ('all' in predicate) return predicate.all.forEach(thresholds)
    if ('any' in predicate) return predicate.any.forEach(thresholds)
    if ('not' in predicate) return thresholds(predicate.not)
    const { fact, op, value } = predicate
    if (typeof value !== 'number') return
    if (op === 'at-most' || op === 'above') step(fact, value + unitOf(value))
    else if (op === 'at-least' || op === 'below') step(fact, value)
    else kink(fact, value)
  }
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
