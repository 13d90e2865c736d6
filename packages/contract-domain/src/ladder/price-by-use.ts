import type { FactDefinition } from '../catalog/index.ts'
import {
  compareRational,
  minus,
  parseRational,
  rational,
  roundRational,
  times,
  ZERO,
  type RoundingMode,
} from '../money/index.ts'
import { isRate, type PriceLine, type RequestedAsset } from '../pricing/index.ts'

/** Where the use of a year is stated: on the reference asset, else as the catalog assumes it. */
export interface StatedUse {
  readonly asset: RequestedAsset
  readonly facts: readonly FactDefinition[]
  readonly rounding: RoundingMode
}

/**
 * What the rates of a term come to at the use that the asset states for a year: what lies above the included units,
 * rounded once per contract year, as it is invoiced. A meter's use is its fact; a plugin's rate is used as often as
 * the fact named like its unit says. Null when no use is stated.
 */
export function priceByUse(termLines: readonly PriceLine[], use: StatedUse): number | null {
  let total = 0
  for (const line of termLines) {
    if (!isRate(line)) continue
    const amount = amountOf(line, use)
    if (amount === null) return null
    total += amount
  }
  return total
}

function amountOf({ rate, inputs, code }: PriceLine, use: StatedUse): number | null {
  if (rate === undefined) return null
  const perUnit = parseRational(rate)
  if (compareRational(perUnit, ZERO) === 0) return 0
  const { meter, unit, months, includedUnits } = inputs
  const units = unitsAYear(use, String(meter ?? unit ?? code))
  if (units === null) return null
  const used = times(parseRational(units), rational(typeof months === 'number' ? months : 12, 12))
  const above = minus(used, parseRational(typeof includedUnits === 'boolean' ? 0 : (includedUnits ?? 0)))
  return compareRational(above, ZERO) <= 0 ? 0 : roundRational(times(perUnit, above), use.rounding)
}

function unitsAYear({ asset, facts }: StatedUse, id: string): string | null {
  const stated = Object.hasOwn(asset.facts, id) ? asset.facts[id] : undefined
  if (stated?.state === 'does-not-apply') return '0'
  const value = stated?.value ?? facts.find((fact) => fact.id === id)?.assumed
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? plainDecimal(value) : null
}

/** A number of zero or more as the decimal text it was written as, whatever its size. */
function plainDecimal(value: number): string {
  const [mantissa = '', exponent] = String(value).split('e')
  if (exponent === undefined) return mantissa
  const [whole = '', fraction = ''] = mantissa.split('.')
  const places = Number(exponent)
  return places < 0
    ? `0.${'0'.repeat(-places - 1)}${whole}${fraction}`
    : `${whole}${fraction.padEnd(places, '0')}`
}
