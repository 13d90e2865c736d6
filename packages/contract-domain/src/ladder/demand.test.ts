import { describe, expect, test } from 'vitest'
import type { Cell, Coverage, CoverRules } from '../cover/index.ts'
import { aLevel, aLevelDimension, inBoth } from '../testing/index.ts'
import { demandsOf, meets, meetsAll, type Demand } from './demand.ts'

const CAUSE = {
  id: 'cause',
  title: inBoth('Cause'),
  knownAt: 'claim',
  keys: [{ id: 'wear', title: inBoth('Wear') }],
} as const
const rules: CoverRules = {
  definitions: [
    aLevelDimension('one', ['low', 'high']),
    aLevelDimension('two', ['low', 'high'], [CAUSE]),
    aLevelDimension('three', ['low', 'high']),
  ],
  eventImplications: [],
}
const NONE: Cell = { state: 'none' }
const UNKNOWN: Cell = { state: 'unknown' }

const everywhere = (one: Cell, wear: Cell, other: Cell, three: Cell): Coverage => ({
  one: { '*': one },
  two: { wear, other },
  three: { '*': three },
})
const demand = (dimension: string, cell: Cell, facetKey = '*'): Demand => ({ dimension, facetKey, cell })

describe('what a cover gives, as demands', () => {
  const cover = everywhere(aLevel('low'), aLevel('high'), NONE, UNKNOWN)
  const all = [
    demand('one', aLevel('low')),
    demand('two', aLevel('high'), 'wear'),
    demand('two', NONE, 'other'),
    demand('three', UNKNOWN),
  ]

  test('is every cell of every dimension, but of those left out', () => {
    expect(demandsOf(cover, rules, [])).toEqual(all)
    expect(demandsOf(cover, rules, ['two', 'four'])).toEqual([all[0], all[3]])
    expect(demandsOf(cover, rules, ['one', 'two', 'three'])).toEqual([])
  })

  test('is known again for the same cover and dimensions, and found anew for others', () => {
    expect(demandsOf(cover, rules, [])).toBe(demandsOf(cover, rules, []))
    const fewer = { ...rules, definitions: rules.definitions.slice(0, 1) }
    expect(demandsOf(cover, fewer, [])).toEqual(all.slice(0, 1))
    expect(demandsOf(cover, rules, [])).toEqual(all)
  })
})

test.each<[string, Cell, Cell, 'yes' | 'no' | 'unknown']>([
  ['as much', aLevel('low'), aLevel('low'), 'yes'],
  ['more', aLevel('high'), aLevel('low'), 'yes'],
  ['less', aLevel('low'), aLevel('high'), 'no'],
  ['nothing where nothing is asked', NONE, NONE, 'yes'],
  ['something nobody knows', UNKNOWN, aLevel('low'), 'unknown'],
])('a cover that has %s: %j for %j', (_, own, asked, verdict) => {
  expect(meets({ one: { '*': own } }, demand('one', asked), rules)).toBe(verdict)
})

test('a demand on a dimension that the catalog lacks is not met', () => {
  expect(meets({ four: { '*': aLevel('high') } }, demand('four', aLevel('low')), rules)).toBe('no')
})

describe('whether a cover meets all, and where it doesn’t', () => {
  const high = demandsOf(
    everywhere(aLevel('high'), aLevel('high'), aLevel('high'), aLevel('high')),
    rules,
    [],
  )
  const met = (cover: Coverage, demands = high) => meetsAll(cover, demands, rules)
  const H = aLevel('high')
  const L = aLevel('low')

  test('everywhere', () => {
    expect(met(everywhere(H, H, H, H))).toEqual({ verdict: 'yes', missing: [], unknown: [] })
    expect(met({}, [])).toEqual({ verdict: 'yes', missing: [], unknown: [] })
  })

  test('perhaps', () => {
    expect(met(everywhere(H, UNKNOWN, H, UNKNOWN))).toEqual({
      verdict: 'unknown',
      missing: [],
      unknown: ['two', 'three'],
    })
  })

  test('not, each dimension named once', () => {
    expect(met(everywhere(L, L, L, H))).toEqual({ verdict: 'no', missing: ['one', 'two'], unknown: [] })
    expect(met(everywhere(UNKNOWN, L, UNKNOWN, H))).toEqual({
      verdict: 'no',
      missing: ['two'],
      unknown: ['one', 'two'],
    })
  })
})
