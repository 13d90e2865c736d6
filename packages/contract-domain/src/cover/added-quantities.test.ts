import { describe, expect, test } from 'vitest'
import { applyEffects } from './apply-effects.ts'
import type { CoverRules } from './cell-order.ts'
import type { Cell, CellValue, Coverage } from './coverage.ts'
import type { CoverEffect } from './effect.ts'
import { arriveIn, everyKind, nothing, seats, visits } from './example-dimensions.ts'
import { normalizeCoverage } from './normalize-coverage.ts'

const rules: CoverRules = { definitions: everyKind, eventImplications: [] }
const known = (value: CellValue): Cell => ({ state: 'known', value })
const promises = (...given: Parameters<typeof arriveIn>[0][]): CellValue => {
  return { kind: 'time', promises: given.map(arriveIn) }
}

function tierWith(cover: Coverage): Coverage {
  return normalizeCoverage({ ...nothing(everyKind), ...cover }, everyKind)
}

function outcomeOf(cover: Coverage, effects: Readonly<Record<string, CoverEffect>>) {
  const list = Object.entries(effects).map(([addOn, effect]) => ({ addOn, effect }))
  return applyEffects(tierWith(cover), list, rules)
}

function cellAfter(cover: Coverage, dimension: string, effects: Readonly<Record<string, CoverEffect>>) {
  return outcomeOf(cover, effects).cover[dimension]?.['*']
}

describe('quantities', () => {
  const visitsOf = (quantity: number | 'unlimited') => known({ kind: 'quantity', quantity })
  const tier = { [visits.id]: { '*': visitsOf(2) }, [seats.id]: { '*': visitsOf(1) } }
  const give = (quantity: number | 'unlimited', dimension: string = visits.id): CoverEffect => {
    return { give: [{ dimension, value: { kind: 'quantity', quantity } }] }
  }
  const add = (quantity: number, dimension: string = visits.id): CoverEffect => {
    return { add: [{ dimension, quantity }] }
  }

  test('are the greatest raise plus the sum of adds', () => {
    const { cover, clashes } = outcomeOf(tier, { a: give(4), b: give(6), c: add(1), d: add(3) })
    expect(cover[visits.id]?.['*']).toEqual(visitsOf(10))
    expect(clashes).toEqual([])
  })

  test('added to at least some are at least more', () => {
    const { cover } = outcomeOf(
      { [visits.id]: { '*': { state: 'at-least', value: { kind: 'quantity', quantity: 3 } } } },
      { c: add(2) },
    )
    expect(cover[visits.id]?.['*']).toEqual({ state: 'at-least', value: { kind: 'quantity', quantity: 5 } })
  })

  test('added to none are what was added, to unlimited still unlimited', () => {
    const { cover } = outcomeOf(
      { [seats.id]: { '*': visitsOf('unlimited') } },
      {
        c: add(2),
        d: add(5, seats.id),
      },
    )
    expect(cover[visits.id]?.['*']).toEqual(visitsOf(2))
    expect(cover[seats.id]?.['*']).toEqual(visitsOf('unlimited'))
  })

  test('adding nothing changes nothing', () => {
    const note = { en: 'in spring', fr: 'au printemps' }
    const cell = { ...visitsOf(2), note }
    expect(cellAfter({ [visits.id]: { '*': cell } }, visits.id, { c: add(0) })).toEqual(cell)
  })

  test('a cap is refused, not eaten', () => {
    const { cover, clashes } = outcomeOf(tier, { b: add(6), a: add(5), c: add(1, seats.id) })
    expect(clashes).toEqual([
      { kind: 'cap', dimension: visits.id, facetKey: '*', cap: 12, asked: 13, addOns: ['a', 'b'] },
    ])
    expect(cover[visits.id]?.['*']).toEqual(visitsOf(13))
  })

  test('exactly the cap is sold', () => {
    expect(outcomeOf(tier, { a: add(10) }).clashes).toEqual([])
  })

  test('a raise past the cap is refused too, unlimited as well', () => {
    expect(outcomeOf(tier, { a: give(13), b: add(1) }).clashes).toEqual([
      { kind: 'cap', dimension: visits.id, facetKey: '*', cap: 12, asked: 14, addOns: ['a', 'b'] },
    ])
    expect(outcomeOf(tier, { a: give('unlimited') }).clashes).toMatchObject([{ asked: 'unlimited' }])
    expect(outcomeOf(tier, { a: give('unlimited', seats.id) }).clashes).toEqual([])
  })
})
