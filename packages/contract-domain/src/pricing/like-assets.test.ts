import { describe, expect, test } from 'vitest'
import { FactsReader, factRulesOf } from './facts-reader.ts'
import { groupLikeAssets, LikenessIndex } from './like-assets.ts'
import type { RequestedAsset } from './price-request.ts'
import { aFact, anAsset } from '../testing/index.ts'

const rules = () => factRulesOf({ facts: [aFact('zone', { assumed: 'near' })] })

/** Groups by a pricing that reads these facts, and how often it priced. */
function grouped(assets: readonly RequestedAsset[], read: (asset: RequestedAsset) => readonly string[]) {
  const factRules = rules()
  const priced: string[] = []
  const groups = groupLikeAssets(assets, factRules, (asset) => {
    priced.push(asset.id)
    const facts = new FactsReader(factRules, asset)
    for (const id of read(asset)) facts.read(id)
    return { priced: asset.id, facts }
  })
  return {
    priced,
    groups: groups.map((group) => ({ ...group, assets: group.assets.map(({ id }) => id) })),
  }
}

describe('like assets', () => {
  test('are priced once, in order of their first, by the facts that were read alone', () => {
    const assets = [
      anAsset('1', { use: 'office', colour: 'red' }),
      anAsset('2', { use: 'field' }),
      anAsset('3', { use: 'office', colour: 'blue' }),
      anAsset('4', { use: 'field', age: 3 }),
      anAsset('5', { use: 'office' }),
    ]
    expect(grouped(assets, () => ['use'])).toEqual({
      priced: ['1', '2'],
      groups: [
        { assets: ['1', '3', '5'], priced: '1', factsRead: { use: 'office' } },
        { assets: ['2', '4'], priced: '2', factsRead: { use: 'field' } },
      ],
    })
  })

  test('are all of one kind where nothing was read', () => {
    expect(grouped([anAsset('1', { a: 1 }), anAsset('2')], () => []).groups).toEqual([
      { assets: ['1', '2'], priced: '1', factsRead: {} },
    ])
    expect(grouped([], () => []).groups).toEqual([])
  })

  test('that were read by different facts are each found again', () => {
    const byUse = (asset: RequestedAsset) =>
      asset.facts['use']?.state === 'known' && asset.facts['use'].value === 'field' ? ['use', 'age'] : ['use']
    const assets = [
      anAsset('1', { use: 'field', age: 1 }),
      anAsset('2', { use: 'office', age: 1 }),
      anAsset('3', { use: 'field', age: 2 }),
      anAsset('4', { use: 'office', age: 2 }),
      anAsset('5', { use: 'field', age: 1 }),
      anAsset('6', { use: 'field', age: 2 }),
    ]
    expect(grouped(assets, byUse)).toMatchObject({
      priced: ['1', '2', '3'],
      groups: [{ assets: ['1', '5'] }, { assets: ['2', '4'] }, { assets: ['3', '6'] }],
    })
  })

  test.each<[string, RequestedAsset, RequestedAsset]>([
    ['a text and the state of that name', anAsset('1', { a: 'missing' }), anAsset('2')],
    ['what is missing and what does not apply', anAsset('1'), anAsset('2', { a: null })],
    ['a number and its text', anAsset('1', { a: 1 }), anAsset('2', { a: '1' })],
    ['a truth value and its text', anAsset('1', { a: true }), anAsset('2', { a: 'true' })],
    [
      'money of two currencies',
      anAsset('1', { a: { amountMinor: 1, currency: 'EUR' } }),
      anAsset('2', { a: { amountMinor: 1, currency: 'CHF' } }),
    ],
    ['a stated value and the same assumed', anAsset('1', { zone: 'near' }), anAsset('2')],
  ])('are not %s', (_what, first, second) => {
    expect(grouped([first, second, first], () => ['a', 'zone'])).toMatchObject({
      priced: ['1', '2'],
      groups: [{ assets: ['1', '1'] }, { assets: ['2'] }],
    })
  })

  test('say what was read of them, by name: an assumed fact is one they lack', () => {
    const price = { amountMinor: 1, currency: 'EUR' }
    const [group] = grouped([anAsset('1', { z: 1, a: null, price })], () => [
      'z',
      'zone',
      'a',
      'price',
      'b',
    ]).groups
    expect(Object.entries(group?.factsRead ?? {})).toEqual([
      ['a', 'does-not-apply'],
      ['b', 'missing'],
      ['price', price],
      ['z', 1],
      ['zone', 'missing'],
    ])
  })
})

test('of two findings for the same facts the later holds', () => {
  const factRules = rules()
  const known = new LikenessIndex<string>(factRules)
  const facts = new FactsReader(factRules, anAsset('1', { use: 'office' }))
  expect(known.find(anAsset('1', { use: 'office' }))).toBeUndefined()
  facts.read('use')
  known.remember(facts, 'first')
  known.remember(facts, 'second')
  expect(known.find(anAsset('2', { use: 'office' }))).toBe('second')
  expect(known.find(anAsset('2', { use: 'field' }))).toBeUndefined()
})
