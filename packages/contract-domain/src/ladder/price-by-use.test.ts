import { describe, expect, test } from 'vitest'
import type { FactValue } from '../catalog/index.ts'
import type { AssetFacts, PriceLine } from '../pricing/index.ts'
import { aFact, aPriceLine } from '../testing/index.ts'
import { priceByUse, type StatedUse } from './price-by-use.ts'

function use(facts: AssetFacts, members: Partial<StatedUse> = {}): StatedUse {
  return {
    asset: { id: 'asset', country: 'FR', facts },
    facts: [aFact('hours', { type: 'number' }), aFact('pages', { type: 'number', assumed: 1000 })],
    rounding: 'half-away-from-zero',
    ...members,
  }
}

const stated = (value: FactValue): AssetFacts => ({ hours: { state: 'known', value } })
const perHour = (members: Partial<PriceLine> = {}): PriceLine =>
  aPriceLine({
    recurrence: 'per-unit',
    amountMinor: null,
    rate: '3',
    inputs: { unit: 'hours' },
    ...members,
  })

describe('what is paid by use', () => {
  test.each<[string, Partial<PriceLine>, number]>([
    ['every unit of a year', {}, 300],
    ['what lies above the included units', { inputs: { unit: 'hours', includedUnits: 40 } }, 180],
    ['nothing up to the included units', { inputs: { unit: 'hours', includedUnits: 100 } }, 0],
    ['one unit above them', { inputs: { unit: 'hours', includedUnits: 99 } }, 3],
    ['nothing far under them', { inputs: { unit: 'hours', includedUnits: 200 } }, 0],
    ['included units written as text', { inputs: { unit: 'hours', includedUnits: '99.5' } }, 2],
    ['a part of the year', { inputs: { unit: 'hours', months: 6 } }, 150],
    ['a meter before a unit', { inputs: { meter: 'hours', unit: 'pages' } }, 300],
    ['the unit named by the line', { inputs: {}, code: 'hours' }, 300],
    ['nothing at a rate of zero, whoever states a use', { rate: '0', inputs: { unit: 'nobody' } }, 0],
    ['less at a rate below zero', { rate: '-0.5' }, -50],
    ['a rounded amount', { rate: '0.005' }, 1],
  ])('is %s', (_, members, amount) => {
    expect(priceByUse([perHour(members)], use(stated(100)))).toBe(amount)
  })

  test('rounds as the book does, line by line', () => {
    const line = perHour({ rate: '0.005' })
    expect(priceByUse([line, line], use(stated(100)))).toBe(2)
    expect(priceByUse([line, line], use(stated(100), { rounding: 'down' }))).toBe(0)
  })

  test('adds up over lines; amounts are no part of it', () => {
    expect(
      priceByUse([perHour(), aPriceLine({ amountMinor: 5000 }), perHour({ rate: '2' })], use(stated(100))),
    ).toBe(500)
    expect(priceByUse([], use({}))).toBe(0)
  })

  test('is at the use that the catalog assumes where the asset states none', () => {
    const pages = perHour({ rate: '0.1', inputs: { unit: 'pages' } })
    expect(priceByUse([pages], use({}))).toBe(100)
    expect(priceByUse([pages], use({ pages: { state: 'known', value: 200 } }))).toBe(20)
  })

  test('is nothing where the use doesn’t apply', () => {
    expect(priceByUse([perHour()], use({ hours: { state: 'does-not-apply' } }))).toBe(0)
  })

  test.each<[string, AssetFacts]>([
    ['nobody states it', {}],
    ['it is no number', stated('many')],
    ['it is below zero', stated(-1)],
    ['it never ends', stated(Infinity)],
  ])('is unknown where %s', (_, facts) => {
    expect(priceByUse([perHour()], use(facts))).toBeNull()
    expect(priceByUse([perHour({ inputs: { unit: 'pages' } }), perHour()], use(facts))).toBeNull()
  })

  test('is unknown at a rate that nobody knows', () => {
    const { rate: _rate, ...unknown } = perHour()
    expect(priceByUse([unknown], use(stated(100)))).toBeNull()
  })

  test('reads large and small figures as they are written', () => {
    const at = (hours: number, rate: string) => priceByUse([perHour({ rate })], use(stated(hours)))
    expect(at(0.5, '3')).toBe(2)
    expect(at(1e21, '1/1000000000000000000000')).toBe(1)
    expect(at(2.75e22, '1/10000000000000000000000')).toBe(3)
    expect(at(1e-7, '10000000')).toBe(1)
    expect(at(2.75e-8, '100000000')).toBe(3)
  })

  test('of a fact named like a member of every object is stated by nobody', () => {
    expect(priceByUse([perHour({ inputs: { unit: 'constructor' } })], use({}))).toBeNull()
  })
})

describe('what is paid by use, besides', () => {
  test('is of a contract year of fewer months, rounded once', () => {
    // 100 × 5/12 = 41.67
    expect(priceByUse([perHour({ rate: '1', inputs: { unit: 'hours', months: 5 } })], use(stated(100)))).toBe(
      42,
    )
    const [first, last] = [12, 6].map((months) =>
      perHour({ inputs: { unit: 'hours', months, includedUnits: 10 } }),
    )
    if (first === undefined || last === undefined) throw new Error('There are no lines.')
    expect(priceByUse([first, last], use(stated(100)))).toBe(3 * 90 + 3 * 40)
  })

  test.each<[string, FactValue]>([
    ['money', { amountMinor: 5, currency: 'EUR' }],
    ['a yes', true],
  ])('is unknown where the use is %s', (_, value) => {
    expect(priceByUse([perHour()], use(stated(value)))).toBeNull()
  })

  test('is unknown with one rate of unknown use, unless that one is free', () => {
    const unstated = { inputs: { unit: 'nobody' } }
    expect(priceByUse([perHour(), perHour(unstated)], use(stated(100)))).toBeNull()
    expect(priceByUse([perHour(), perHour({ ...unstated, rate: '0' })], use(stated(100)))).toBe(300)
  })

  test('is what the asset states, where the catalog assumes otherwise', () => {
    const facts = [aFact('hours', { type: 'number', assumed: 7 })]
    expect(priceByUse([perHour()], use(stated(100), { facts }))).toBe(300)
    expect(priceByUse([perHour()], use({ hours: { state: 'does-not-apply' } }, { facts }))).toBe(0)
    expect(priceByUse([perHour()], use({}, { facts }))).toBe(21)
  })

  test('is nothing of no use at all', () => {
    expect(priceByUse([perHour()], use(stated(0)))).toBe(0)
  })

  test('of very many or very few units is of that many', () => {
    const at = (hours: number, rate: string) => priceByUse([perHour({ rate })], use(stated(hours)))
    expect(at(1.5e-7, '20000000')).toBe(3)
    expect(at(1e-9, '1')).toBe(0)
    expect(at(3e22, '1/10000000000000000000000')).toBe(3)
  })
})
