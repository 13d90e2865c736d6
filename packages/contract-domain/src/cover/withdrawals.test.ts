import { describe, expect, test } from 'vitest'
import type { CoverEffect } from './effect.ts'
import { arrival, delivery, monitoring, parts, radius, visits } from './example-dimensions.ts'

import { known } from './example-cells.ts'
import { cellAfter, outcomeOf, promises } from './example-selection.ts'

const fullShare = { kind: 'cover', promises: [{ sharePercent: '100' }] } as const

describe('withdrawals', () => {
  const inLieu: CoverEffect = {
    withdraw: [{ dimension: arrival.id }],
    give: [{ dimension: arrival.id, value: promises({ minutes: 360, event: 'restored' }) }],
  }
  const tier = { [arrival.id]: { '*': known(promises({ minutes: 240 })) } }

  test('come first: repair in lieu of response', () => {
    const { cover, applied, clashes } = outcomeOf(tier, { repair: inLieu })
    expect(cover[arrival.id]?.['*']).toEqual(known(promises({ minutes: 360, event: 'restored' })))
    expect(clashes).toEqual([])
    expect(applied).toEqual([
      { addOn: 'repair', dimension: arrival.id, phase: 'withdraw' },
      { addOn: 'repair', dimension: arrival.id, phase: 'give' },
    ])
  })

  test('of a value leave none, of an unknown too', () => {
    const withdraw = [{ dimension: arrival.id }]
    expect(cellAfter(tier, arrival.id, { less: { withdraw } })).toEqual({ state: 'none' })
    expect(
      cellAfter({ [arrival.id]: { '*': { state: 'unknown' } } }, arrival.id, { less: { withdraw } }),
    ).toEqual({ state: 'none' })
  })

  test('of some facet keys leave the rest', () => {
    const { cover } = outcomeOf(
      { [parts.id]: { '*': known(fullShare) } },
      { less: { withdraw: [{ dimension: parts.id, at: { cause: ['misuse'] } }] } },
    )
    expect(cover[parts.id]).toEqual({
      breakdown: known(fullShare),
      misuse: { state: 'none' },
      other: known(fullShare),
    })
  })

  test('of a limit whose absence is best take the limit away', () => {
    const cell = known({ kind: 'limit', limit: 100 })
    const withdraw = [{ dimension: radius.id }]
    expect(cellAfter({ [radius.id]: { '*': cell } }, radius.id, { anywhere: { withdraw } })).toEqual({
      state: 'none',
    })
  })

  const clash = (addOns: readonly [string, string], facetKey = '*', dimension: string = arrival.id) => {
    return { kind: 'withdrawal', dimension, facetKey, addOns }
  }

  test('of what another add-on gives are refused, naming both', () => {
    const fast: CoverEffect = { give: [{ dimension: arrival.id, value: promises({ minutes: 120 }) }] }
    expect(outcomeOf(tier, { repair: inLieu, fast }).clashes).toEqual([clash(['fast', 'repair'])])
  })

  test('of what another add-on withdraws are refused', () => {
    expect(outcomeOf(tier, { b: inLieu, a: { withdraw: [{ dimension: arrival.id }] } }).clashes).toEqual([
      clash(['a', 'b']),
    ])
  })

  test('of what another add-on adds are refused', () => {
    const { clashes } = outcomeOf(
      {},
      {
        a: { withdraw: [{ dimension: visits.id }] },
        b: { add: [{ dimension: visits.id, quantity: 1 }] },
      },
    )
    expect(clashes).toEqual([clash(['a', 'b'], '*', visits.id)])
  })

  test('in a chain are refused, link by link', () => {
    const level = { kind: 'level', level: 'alerts' } as const
    const { clashes } = outcomeOf(tier, {
      a: {
        withdraw: [{ dimension: arrival.id }],
        give: [{ dimension: monitoring.id, value: level }],
      },
      b: {
        withdraw: [{ dimension: monitoring.id }],
        give: [{ dimension: delivery.id, value: { kind: 'set', elements: ['depot'] } }],
      },
      c: { withdraw: [{ dimension: delivery.id }] },
    })
    expect(clashes).toEqual([clash(['a', 'b'], '*', monitoring.id), clash(['b', 'c'], '*', delivery.id)])
  })

  test('meet only in the facet keys that both name, and only those of withdrawers count', () => {
    const at = (...keys: string[]) => ({ dimension: parts.id, at: { cause: keys } })
    const { clashes } = outcomeOf(
      {},
      {
        a: { withdraw: [at('misuse', 'other')] },
        b: { give: [{ ...at('misuse', 'breakdown'), value: fullShare }] },
        c: { give: [{ ...at('misuse', 'breakdown'), value: fullShare }] },
      },
    )
    expect(clashes).toEqual([clash(['a', 'b'], 'misuse', parts.id), clash(['a', 'c'], 'misuse', parts.id)])
  })
})
