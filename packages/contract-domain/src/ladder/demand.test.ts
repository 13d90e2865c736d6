import { describe, expect, test } from 'vitest'
import type { Coverage } from '../cover/index.ts'
import { aLevel, aLevelDimension, inBoth } from '../testing/index.ts'
import { demandsOf, meets, meetsAll } from './demand.ts'

const cause = {
  id: 'cause',
  title: inBoth('Cause'),
  knownAt: 'claim',
  keys: [{ id: 'wear', title: inBoth('Wear') }],
} as const
const rules = {
  definitions: [aLevelDimension('care', ['some', 'all']), aLevelDimension('parts', ['yes'], [cause])],
  eventImplications: [],
}
const none = { state: 'none' } as const
const unknown = { state: 'unknown' } as const
const cover: Coverage = { care: { '*': aLevel('some') }, parts: { wear: aLevel('yes'), other: none } }
const [care, wear, other] = [
  { dimension: 'care', facetKey: '*', cell: aLevel('some') },
  { dimension: 'parts', facetKey: 'wear', cell: aLevel('yes') },
  { dimension: 'parts', facetKey: 'other', cell: none },
]

describe('demands of a cover', () => {
  test('every cell of it, in the catalog’s order', () => {
    expect(demandsOf(cover, rules, [])).toEqual([care, wear, other])
  })

  test('dimensions that the policy leaves out are not asked for, this time', () => {
    expect(demandsOf(cover, rules, ['parts'])).toEqual([care])
    expect(demandsOf(cover, rules, ['care'])).toEqual([wear, other])
    expect(demandsOf(cover, rules, [])).toEqual([care, wear, other])
  })

  test('a dimension that the cover doesn’t mention is unknown', () => {
    expect(demandsOf({}, rules, ['parts'])).toEqual([{ ...care, cell: unknown }])
  })

  test('by the dimensions asked about, also where others were asked about before', () => {
    demandsOf(cover, rules, [])
    const fewer = { ...rules, definitions: rules.definitions.slice(0, 1) }
    expect(demandsOf(cover, fewer, [])).toEqual([care])
    expect(demandsOf(cover, rules, [])).toEqual([care, wear, other])
  })

  test('the same cover asks the same demands: what is known of one is known again', () => {
    const [first] = demandsOf(cover, rules, [])
    expect(demandsOf(cover, rules, [])[0]).toBe(first)
  })
})

describe('whether a cover reaches a demand', () => {
  test.each([
    ['just as much', aLevel('some'), 'yes'],
    ['more', aLevel('all'), 'yes'],
    ['nothing', none, 'no'],
    ['who knows', unknown, 'unknown'],
  ] as const)('%s', (_, cell, met) => {
    expect(meets({ care: { '*': cell } }, care, rules)).toBe(met)
  })

  test('not where the catalog has no such dimension', () => {
    expect(meets(cover, { ...care, dimension: 'uptime' }, rules)).toBe('no')
  })
})

describe('whether a cover reaches every demand', () => {
  const all = [care, wear, { ...other, cell: aLevel('yes') }]
  const parts = (one: Coverage[string][string], rest: Coverage[string][string]) => ({
    wear: one,
    other: rest,
  })
  const yes = aLevel('yes')

  test.each<[Coverage, ReturnType<typeof meetsAll>]>([
    [
      { care: { '*': aLevel('all') }, parts: parts(yes, yes) },
      { verdict: 'yes', missing: [], unknown: [] },
    ],
    [
      { care: { '*': unknown }, parts: parts(yes, yes) },
      { verdict: 'unknown', missing: [], unknown: ['care'] },
    ],
    [
      { care: { '*': unknown }, parts: parts(none, none) },
      { verdict: 'no', missing: ['parts'], unknown: ['care'] },
    ],
    [
      { care: { '*': none }, parts: parts(unknown, none) },
      { verdict: 'no', missing: ['care', 'parts'], unknown: ['parts'] },
    ],
  ])('of %o', (has, met) => {
    expect(meetsAll(has, all, rules)).toEqual(met)
  })

  test('nothing asked is reached by nothing', () => {
    expect(meetsAll({}, [], rules)).toEqual({ verdict: 'yes', missing: [], unknown: [] })
  })
})
