import { describe, expect, test } from 'vitest'
import type { FactValue } from '../catalog/index.ts'
import type { PriceLine } from '../pricing/index.ts'
import { aFact, anAsset, aPriceLine } from '../testing/index.ts'
import { priceByUse } from './price-by-use.ts'

/** Ten minor units an hour of `hours`, of one contract year of twelve months. */
const perHour = (members: Partial<PriceLine> = {}, inputs: PriceLine['inputs'] = {}): PriceLine =>
  aPriceLine({
    recurrence: 'per-unit',
    amountMinor: null,
    rate: '10',
    inputs: { meter: 'hours', months: 12, ...inputs },
    ...members,
  })

function priced(
  lines: readonly PriceLine[],
  facts: Readonly<Record<string, FactValue | null>> = { hours: 100 },
  assumed?: FactValue,
) {
  const definition = aFact('hours', { type: 'number', ...(assumed !== undefined && { assumed }) })
  return priceByUse(lines, {
    asset: anAsset('asset-1', facts),
    facts: [aFact('other', { assumed: 7 }), definition],
    rounding: 'half-away-from-zero',
  })
}

test('amounts are not use: only rates count', () => {
  expect(priced([])).toBe(0)
  expect(priced([aPriceLine({ amountMinor: 500 })])).toBe(0)
  expect(priced([aPriceLine({ amountMinor: 500 }), perHour()])).toBe(1000)
})

test('the rates of a term add up, year by year', () => {
  expect(priced([perHour(), perHour({ contractYear: 1, rate: '11' })])).toBe(1000 + 1100)
})

describe('included units', () => {
  test.each([
    [0, 1000],
    [99, 10],
    [100, 0],
    [101, 0],
    ['99.5', 5],
  ])('%s of 100 used leave %i to pay', (includedUnits, amountMinor) => {
    expect(priced([perHour({}, { includedUnits })])).toBe(amountMinor)
  })
})

test('a contract year of fewer months is used less, and rounded once', () => {
  expect(priced([perHour({ rate: '1' }, { months: 6 })])).toBe(50)
  // 100 × 5/12 = 41.67
  expect(priced([perHour({ rate: '1' }, { months: 5 })])).toBe(42)
  const { months: _whole, ...inputs } = perHour().inputs
  expect(priced([perHour({ inputs })])).toBe(1000)
})

test('the rounding of the book', () => {
  const lines = [perHour({ rate: '0.5' })]
  const asked = { asset: anAsset('asset-1', { hours: 5 }), facts: [] }
  expect(priceByUse(lines, { ...asked, rounding: 'half-away-from-zero' })).toBe(3)
  expect(priceByUse(lines, { ...asked, rounding: 'half-even' })).toBe(2)
})

describe('which use a rate is of', () => {
  const facts = { hours: 1, visits: 2, base: 3 }

  test('its meter, else its unit, else what it is called', () => {
    expect(priced([perHour({ inputs: { meter: 'hours', unit: 'visits' } })], facts)).toBe(10)
    expect(priced([perHour({ inputs: { unit: 'visits' } })], facts)).toBe(20)
    expect(priced([perHour({ inputs: {}, recurrence: 'per-event' })], facts)).toBe(30)
  })
})

describe('what is stated of the use', () => {
  test.each<[string, Readonly<Record<string, FactValue | null>>, FactValue | undefined, number | null]>([
    ['a fraction', { hours: 0.5 }, undefined, 5],
    ['none', { hours: 0 }, undefined, 0],
    ['that it does not apply', { hours: null }, 40, 0],
    ['nothing, and the catalog assumes it', {}, 40, 400],
    ['more than what the catalog assumes', { hours: 100 }, 40, 1000],
    ['nothing at all', {}, undefined, null],
    ['less than nothing', { hours: -1 }, undefined, null],
    ['no figure', { hours: 'many' }, undefined, null],
    ['money', { hours: { amountMinor: 5, currency: 'EUR' } }, undefined, null],
    ['no end of it', { hours: Infinity }, undefined, null],
    ['hardly any', { hours: 1e-9 }, undefined, 0],
  ])('%s', (_, facts, assumed, amountMinor) => {
    expect(priced([perHour()], facts, assumed)).toBe(amountMinor)
  })

  test('a name that every object has is not stated', () => {
    expect(priced([perHour({ inputs: { meter: 'constructor' } })], {})).toBeNull()
  })

  test('one rate of unknown use makes the whole unknown, unless it is free', () => {
    expect(priced([perHour(), perHour({ inputs: { meter: 'visits' } })])).toBeNull()
    expect(priced([perHour(), perHour({ inputs: { meter: 'visits' }, rate: '0' })])).toBe(1000)
  })

  test('a rate that isn’t known makes it unknown', () => {
    const { rate: _unknown, ...unknown } = perHour()
    expect(priced([unknown])).toBeNull()
  })
})
