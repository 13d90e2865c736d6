import { describe, expect, test } from 'vitest'
import type { CoverEffect } from './effect.ts'
import { seats, visits } from './example-dimensions.ts'

import { known } from './example-cells.ts'
import { cellAfter, outcomeOf } from './example-selection.ts'

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
