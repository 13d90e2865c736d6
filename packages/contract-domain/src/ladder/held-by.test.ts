import { describe, expect, test } from 'vitest'
import type { CatalogVersion } from '../catalog/index.ts'
import { aLevelsLadder, bindBySettings, flat, has, type SettledAddOn } from '../testing/index.ts'
import { contextShelf } from './context-shelf.ts'
import { demandsOf } from './demand.ts'
import { heldBy, isHeldThinly } from './held-by.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { USUAL_LIMITS, type Question } from './search/question.ts'

const priced = (amount: number, ...dimensions: string[]): SettledAddOn => ({
  price: flat(amount),
  effect: has(...dimensions),
})

/** Is all that the upper tier gives to be had on the lower one for less than it costs? */
function question(version: CatalogVersion): Question {
  const [context] = ladderContexts(version).contexts
  if (context === undefined) throw new Error('There is no context.')
  const shelf = contextShelf({ version, bind: bindBySettings(version), options: {} }, context)
  const [pricer, upper] = [shelf.pricer('lower'), shelf.ownOffer('upper')]
  return {
    pricer,
    choices: shelf.choices,
    demands: demandsOf(upper.cover, pricer.rules, []),
    mode: 'certain',
    underMinor: upper.priceMinor,
    forbidden: [],
    limits: USUAL_LIMITS,
  }
}

function light(version: CatalogVersion, ...ids: readonly string[]): CatalogVersion {
  return {
    ...version,
    dimensions: version.dimensions.map((one) => (ids.includes(one.id) ? { ...one, weight: 'light' } : one)),
  }
}

const holdings = (version: CatalogVersion) => heldBy(question(version))
const addOns = (...ids: readonly string[]) => ids.map((id) => ({ id, option: 0, options: {} }))

describe('what holds a proof', () => {
  test('is what no package under the price can do without', () => {
    const version = aLevelsLadder(
      ['one', 'two', 'three'],
      { a: priced(1000, 'one'), b: priced(2000, 'two') },
      { lower: 10_000, upper: 20_000 },
    )
    expect(holdings(version)).toEqual({
      holdings: [{ dimensions: ['three'], light: false, addOns: addOns('a', 'b'), priceMinor: 13_000 }],
      complete: true,
    })
  })

  test('is each least set, where packages lack one thing or another', () => {
    const version = aLevelsLadder(
      ['one', 'two', 'three'],
      { a: priced(4000, 'one'), b: priced(5000, 'two'), c: priced(6000, 'three') },
      { lower: 10_000, upper: 20_000 },
    )
    expect(holdings(version)).toEqual({
      holdings: [
        { dimensions: ['three'], light: false, addOns: addOns('a', 'b'), priceMinor: 19_000 },
        { dimensions: ['one', 'two'], light: false, addOns: addOns('c'), priceMinor: 16_000 },
      ],
      complete: true,
    })
  })

  test('is each of two where either would do, and all sets of two', () => {
    const version = aLevelsLadder(
      ['one', 'two', 'three', 'four'],
      {
        a: priced(3000, 'one'),
        b: priced(3000, 'two'),
        c: priced(3000, 'three'),
        d: priced(3000, 'four'),
      },
      { lower: 10_000, upper: 16_001 },
    )
    const found = holdings(version)
    expect(found.complete).toBe(true)
    expect(new Set(found.holdings.map(({ dimensions }) => dimensions.join(' ')))).toEqual(
      new Set(['one two', 'one three', 'one four', 'two three', 'two four', 'three four']),
    )
    expect(found.holdings).toHaveLength(6)
    expect(new Set(found.holdings.map(({ priceMinor }) => priceMinor))).toEqual(new Set([16_000]))
  })

  test('is nothing where no package is under the price at all', () => {
    const version = aLevelsLadder(['one'], { a: priced(1000, 'one') }, { lower: 10_000, upper: 10_000 })
    expect(holdings(version)).toEqual({ holdings: [], complete: true })
  })

  test('is light where all of it is', () => {
    const version = aLevelsLadder(
      ['one', 'two', 'three'],
      { a: priced(4000, 'one'), c: priced(6000, 'three') },
      { lower: 10_000, upper: 20_000 },
    )
    const lightOf = (...ids: readonly string[]) => {
      const { holdings: found } = holdings(light(version, ...ids))
      return found.map(({ dimensions, light: isLight }) => `${dimensions.join(' ')} ${isLight}`)
    }
    expect(lightOf('two', 'three')).toEqual(['two three true', 'one two false'])
    expect(lightOf('two')).toEqual(['two three false', 'one two false'])
    expect(lightOf('one', 'two', 'three')).toEqual(['two three true', 'one two true'])
  })
})

describe('a proof is thin', () => {
  const version = aLevelsLadder(['one', 'seat'], { a: priced(1000, 'one') }, { lower: 10_000, upper: 12_000 })
  test.each<[string, CatalogVersion, boolean]>([
    ['where a package lacks the light dimension alone', light(version, 'seat'), true],
    ['and not where no dimension is light', version, false],
    ['and not where the light dimension isn’t lacked', light(version, 'one'), false],
    [
      'and not where that package costs as much as the tier',
      light(
        aLevelsLadder(['one', 'seat'], { a: priced(2000, 'one') }, { lower: 10_000, upper: 12_000 }),
        'seat',
      ),
      false,
    ],
  ])('%s', (_, of, thin) => {
    expect(isHeldThinly(question(of))).toBe(thin)
    expect(heldBy(question(of)).holdings.some((one) => one.light)).toBe(thin)
  })

  test('and not where nothing light is asked for', () => {
    const asked = question(light(version, 'seat'))
    expect(
      isHeldThinly({ ...asked, demands: asked.demands.filter(({ dimension }) => dimension === 'one') }),
    ).toBe(false)
  })
})

describe('where there is little to go by', () => {
  test('without any add-on all that the tier lacks holds', () => {
    const version = aLevelsLadder(['one', 'two'], {}, { lower: 10_000, upper: 20_000 })
    expect(holdings(version)).toEqual({
      holdings: [{ dimensions: ['one', 'two'], light: false, addOns: [], priceMinor: 10_000 }],
      complete: true,
    })
  })

  test('of too many ways only some are told, and that these are not all', () => {
    const dimensions = Array.from({ length: 8 }, (_, at) => `d${at}`)
    const each = Object.fromEntries(dimensions.map((id) => [id, priced(1000, id)]))
    // Any four of eight are had under the price: seventy ways to lack the other four.
    const { holdings: found, complete } = holdings(
      aLevelsLadder(dimensions, each, { lower: 10_000, upper: 14_001 }),
    )
    expect(complete).toBe(false)
    expect(new Set(found.map((one) => one.dimensions.length))).toEqual(new Set([4]))
    expect(found.length).toBeLessThan(70)
  })

  test('of sets that share a dimension each is least: none holds another within', () => {
    // For 70.00 more all but the third is to be had, or the third alone.
    const version = aLevelsLadder(
      ['one', 'two', 'three', 'four'],
      {
        a: priced(3000, 'one', 'two'),
        b: priced(6000, 'three'),
        c: priced(4000, 'four'),
        d: priced(2500, 'two'),
      },
      { lower: 10_000, upper: 17_001 },
    )
    const { holdings: found, complete } = holdings(version)
    const sets = found.map(({ dimensions }) => dimensions)
    expect(complete).toBe(true)
    expect(sets.toSorted((left, right) => (left.join() < right.join() ? -1 : 1))).toEqual([
      ['one', 'two', 'four'],
      ['three'],
    ])
    for (const set of sets)
      for (const other of sets.filter((one) => one !== set))
        expect(set.every((dimension) => other.includes(dimension))).toBe(false)
  })
})
