import { describe, expect, test } from 'vitest'
import type { ActiveAddOn } from './index.ts'
import type { CoverEffect } from '../cover/index.ts'
import {
  aCatalogAddOn,
  aDecision,
  aLevel,
  aLevelDimension,
  anAddOn,
  anAsset,
  aQuantity,
  aQuantityDimension,
  aTier,
  onlyGroup,
  inBoth,
  type Given,
} from '../testing/index.ts'

const response = aLevelDimension('response', ['next-day', 'same-day', 'now'])
const visits = aQuantityDimension('visits', { cap: 4 })
const zone = {
  id: 'zone',
  title: inBoth('Zone'),
  knownAt: 'quote',
  fact: 'travel-zone',
  keys: [
    { id: 'near', title: inBoth('Near') },
    { id: 'far', title: inBoth('Far') },
  ],
} as const
const cover = { response: { '*': aLevel('next-day') }, visits: { '*': aQuantity(1) } }
const catalog = { dimensions: [response, visits], tiers: [aTier({ cover })] }

const giving = (id: string, effect: CoverEffect, members: Partial<ActiveAddOn> = {}) =>
  anAddOn(id, { widen: () => effect, ...members })
const gives = (level: string) => ({
  give: [{ dimension: 'response', value: { kind: 'level', level } as const }],
})
const adds = (quantity: number) => ({ add: [{ dimension: 'visits', quantity }] })
const decided = (addOns: readonly ActiveAddOn[], given: Given = {}) =>
  aDecision({ catalog, addOns, ...given })
const findings = (addOns: readonly ActiveAddOn[], given: Given = {}) =>
  decided(addOns, given).refusals.map(({ code, addOn }) => [code, addOn])

describe('cover', () => {
  test('is the tier’s with every effect of the selection, and says who did what', () => {
    const group = onlyGroup(decided([giving('4h', gives('same-day')), giving('visits', adds(2))]))
    expect(group.cover.final).toEqual({
      response: { '*': aLevel('same-day') },
      visits: { '*': aQuantity(3) },
    })
    expect(group.cover.effects).toEqual([
      { addOn: '4h', dimension: 'response', phase: 'give' },
      { addOn: 'visits', dimension: 'visits', phase: 'add' },
    ])
    expect(group.cover.interim).toBeUndefined()
  })

  test('while a delay runs has the interim effect in place of the add-on’s own', () => {
    const delay = { after: 'start', days: 30, interim: gives('same-day') } as const
    const addOns = [aCatalogAddOn('now', { delay })]
    const { cover } = onlyGroup(decided([giving('now', gives('now'))], { catalog: { ...catalog, addOns } }))
    expect([cover.interim?.['response']?.['*'], cover.final['response']?.['*']]).toEqual([
      aLevel('same-day'),
      aLevel('now'),
    ])
  })

  test('of a tier that starts late is withdrawn until then', () => {
    const delay = { after: 'signing', days: 10, interim: { withdraw: [{ dimension: 'response' }] } } as const
    const { cover: covered } = onlyGroup(
      decided([], { catalog: { ...catalog, tiers: [aTier({ cover, delay })] } }),
    )
    expect([covered.interim?.['response']?.['*']?.state, covered.final['response']?.['*']]).toEqual([
      'none',
      aLevel('next-day'),
    ])
  })

  test('is resolved by facts known when quoting, which split the line', () => {
    const dimensions = [aLevelDimension('response', ['slow', 'fast'], [zone])]
    const tiers = [aTier({ cover: { response: { near: aLevel('fast'), '*': aLevel('slow') } } })]
    const assets = [anAsset('1', { 'travel-zone': 'near' }), anAsset('2', { 'travel-zone': 'far' })]
    const decision = aDecision({ catalog: { dimensions, tiers }, line: { assets } })
    expect(
      decision.lines[0]?.groups.map(({ assetIds, cover }) => [assetIds, cover.final['response']]),
    ).toEqual([
      [['1'], { '*': aLevel('fast') }],
      [['2'], { '*': aLevel('slow') }],
    ])
    const missing = aDecision({ catalog: { dimensions, tiers } })
    expect(missing.unknowns.map(({ code }) => code)).toEqual(['fact-missing'])
  })
})

describe('a selection is refused', () => {
  test('when one add-on withdraws what another gives, naming both', () => {
    const decision = decided([
      giving('repair', { withdraw: [{ dimension: 'response' }] }),
      giving('4h', gives('now')),
    ])
    expect(decision.refusals).toMatchObject([
      { code: 'withdrawal-clash', message: { params: { one: { en: '4h' }, other: { en: 'repair' } } } },
    ])
  })

  test('past the cap of a quantity', () => {
    const decision = decided([giving('a', adds(2)), giving('b', adds(2))])
    expect(decision.refusals).toMatchObject([
      { code: 'cap-exceeded', message: { params: { cap: 4, asked: 5, addOns: { en: 'a, b' } } } },
    ])
  })

  test('when an effect names a dimension that the catalog lacks', () => {
    expect(findings([giving('a', { withdraw: [{ dimension: 'uptime' }] })])).toEqual([
      ['cover-target-unknown', 'a'],
    ])
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a list', []],
    ['a target without a dimension', { withdraw: [{}] }],
    ['a quantity that is none', { add: [{ dimension: 'visits', quantity: Number.NaN }] }],
    [
      'a value of another kind',
      { give: [{ dimension: 'response', value: { kind: 'quantity', quantity: 1 } }] },
    ],
    ['a level there is not', gives('yesterday')],
  ])('when widen gives %s, naming plugin and hook, and its effect is left out', (_what, effect) => {
    const decision = decided([giving('a', effect as CoverEffect)])
    expect(decision.refusals).toMatchObject([
      {
        code: 'plugin-answer-refused',
        addOn: 'a',
        message: { params: { plugin: 'a@1.0.0', hook: 'widen' } },
      },
    ])
    expect(onlyGroup(decision).cover.final).toEqual(cover)
  })
})

describe('a need by cover', () => {
  const need = { dimension: 'response', atLeast: { kind: 'level', level: 'same-day' } } as const
  const needing = (effect: CoverEffect = {}) => giving('needs', effect, { needs: [need] })

  test('is met by tier or add-on alike, never by the judged add-on itself', () => {
    expect(findings([needing()])).toEqual([['cover-need-not-met', 'needs']])
    expect(findings([needing(), giving('4h', gives('now'))])).toEqual([])
    expect(findings([needing(gives('now'))])).toEqual([['cover-need-not-met', 'needs']])
    const tiers = [aTier({ cover: { ...cover, response: { '*': aLevel('same-day') } } })]
    expect(findings([needing()], { catalog: { ...catalog, tiers } })).toEqual([])
  })

  test('that goes in a circle is met', () => {
    const other = { dimension: 'visits', atLeast: { kind: 'quantity', quantity: 2 } } as const
    expect(
      findings([giving('a', gives('same-day'), { needs: [other] }), giving('b', adds(1), { needs: [need] })]),
    ).toEqual([])
  })

  test('that stays unknown is refused when selling', () => {
    const tiers = [aTier({ cover: { visits: cover.visits } })]
    expect(findings([needing()], { catalog: { ...catalog, tiers } })).toEqual([
      ['cover-need-unknown', 'needs'],
    ])
  })

  test('of a dimension that the catalog lacks is not met', () => {
    const lacking = giving('x', {}, { needs: [{ ...need, dimension: 'monitoring' }] })
    expect(findings([lacking])).toEqual([['cover-need-not-met', 'x']])
  })

  test('excludes the same way', () => {
    const excluding = giving('x', gives('now'), { excludes: [need] })
    expect(findings([excluding])).toEqual([])
    expect(findings([excluding, giving('4h', gives('same-day'))])).toEqual([['cover-excluded', 'x']])
    const tiers = [aTier({ cover: {} })]
    expect(findings([excluding], { catalog: { ...catalog, tiers } })).toEqual([
      ['cover-exclude-unknown', 'x'],
    ])
  })
})
