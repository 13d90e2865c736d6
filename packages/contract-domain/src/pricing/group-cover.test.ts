import { describe, expect, test } from 'vitest'
import type { ActiveAddOn } from './index.ts'
import { CoverageInvalid, type CoverEffect } from '../cover/index.ts'
import {
  aCatalogAddOn,
  aDecision,
  aFact,
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

describe('what is refused of cover', () => {
  const refusal = (code: string, params: object, addOn: string) => ({
    code,
    addOn,
    lineId: 'line-1',
    assetIds: ['asset-1'],
    message: { key: `pricing.${code}`, params },
    cure: { key: `pricing.${code}.cure`, params },
  })
  const titled = [aCatalogAddOn('a', { title: inBoth('Sold as A') })]
  const zoned = { ...visits, title: inBoth('Visits'), facets: [{ ...zone, knownAt: 'claim' as const }] }

  test('names add-ons as the catalog calls them, else as their plugins do', () => {
    const withdrawing = giving('b', { withdraw: [{ dimension: 'response' }] }, { title: inBoth('By B') })
    const decision = decided([withdrawing, giving('a', gives('now'))], {
      catalog: { ...catalog, addOns: titled },
    })
    expect(decision.refusals).toEqual([
      refusal(
        'withdrawal-clash',
        { one: inBoth('Sold as A'), other: inBoth('By B'), dimension: inBoth('response') },
        'a',
      ),
    ])
  })

  test('names the cell of a cap, and everybody who asked for more', () => {
    const near = { dimension: 'visits', quantity: 4, at: { zone: ['near'] } }
    const decision = decided(
      [giving('b', { add: [near] }), giving('a', { add: [{ ...near, quantity: 2 }] })],
      {
        catalog: {
          dimensions: [zoned],
          tiers: [aTier({ cover: { visits: { '*': aQuantity(1) } } })],
          addOns: titled,
        },
      },
    )
    expect(decision.refusals).toEqual([
      refusal(
        'cap-exceeded',
        {
          dimension: inBoth('Visits (Near)'),
          cap: 4,
          asked: 7,
          addOns: { en: 'Sold as A, b', fr: 'Sold as A, b' },
        },
        'a',
      ),
    ])
  })

  test('names what no key names in the reader’s language', () => {
    const decision = decided(
      [giving('a', { add: [{ dimension: 'visits', quantity: 9, at: { zone: ['other'] } }] })],
      {
        catalog: { dimensions: [zoned], tiers: [aTier({ cover: { visits: { '*': aQuantity(1) } } })] },
      },
    )
    expect(decision.refusals.map(({ message }) => message.params['dimension'])).toEqual([
      { en: 'Visits (other)', fr: 'Visits (autre)' },
    ])
  })

  test('names every facet of the cell', () => {
    const cause = {
      id: 'cause',
      title: inBoth('Cause'),
      knownAt: 'claim',
      keys: [{ id: 'wear', title: inBoth('Wear') }],
    } as const
    const both = { ...zoned, facets: [...zoned.facets, cause] }
    const at = { zone: ['far'], cause: ['wear'] }
    const decision = decided([giving('a', { add: [{ dimension: 'visits', quantity: 9, at }] })], {
      catalog: { dimensions: [both], tiers: [aTier({ cover: { visits: { '*': aQuantity(1) } } })] },
    })
    expect(decision.refusals.map(({ message }) => message.params['dimension'])).toEqual([
      inBoth('Visits (Far, Wear)'),
    ])
  })

  test('names the dimension that the catalog lacks', () => {
    const decision = decided([giving('a', { withdraw: [{ dimension: 'uptime' }] })], {
      catalog: { ...catalog, addOns: titled },
    })
    expect(decision.refusals).toEqual([
      refusal('cover-target-unknown', { addOn: inBoth('Sold as A'), dimension: 'uptime' }, 'a'),
    ])
  })

  test('is every impossible effect, each in its own name, and the others hold', () => {
    const decision = decided([
      giving('a', gives('yesterday')),
      giving('b', gives('same-day')),
      giving('c', gives('tomorrow')),
    ])
    expect(
      decision.refusals.map(({ code, addOn, message }) => [code, addOn, message.params['plugin']]),
    ).toEqual([
      ['plugin-answer-refused', 'a', 'a@1.0.0'],
      ['plugin-answer-refused', 'c', 'c@1.0.0'],
    ])
    const { cover: covered } = onlyGroup(decision)
    expect(covered.final['response']).toEqual({ '*': aLevel('same-day') })
    expect(covered.effects).toEqual([{ addOn: 'b', dimension: 'response', phase: 'give' }])
  })

  test('is not the cover of a catalog that its reader would refuse: that is thrown', () => {
    const tiers = [aTier({ cover: { response: { '*': aLevel('yesterday') } } })]
    expect(() => decided([], { catalog: { ...catalog, tiers } })).toThrow(CoverageInvalid)
  })
})

describe('cover while delays run', () => {
  const delay = (interim: CoverEffect) => ({ after: 'start', days: 30, interim }) as const
  const interimOf = (addOns: readonly ActiveAddOn[], given: Given['catalog']) => {
    const { cover: covered } = onlyGroup(decided(addOns, { catalog: { ...catalog, ...given } }))
    return [covered.interim, covered.final].map((of) => [of?.['response']?.['*'], of?.['visits']?.['*']])
  }

  test('has what is not delayed already, and nothing yet of what gives nothing meanwhile', () => {
    const addOns = [aCatalogAddOn('now', { delay: delay({}) }), aCatalogAddOn('visits')]
    expect(interimOf([giving('now', gives('now')), giving('visits', adds(2))], { addOns })).toEqual([
      [aLevel('next-day'), aQuantity(3)],
      [aLevel('now'), aQuantity(3)],
    ])
  })

  test('of a tier and of an add-on run together', () => {
    const tiers = [aTier({ cover, delay: delay({ withdraw: [{ dimension: 'visits' }] }) })]
    const addOns = [aCatalogAddOn('now', { delay: delay(gives('same-day')) })]
    expect(interimOf([giving('now', gives('now'))], { tiers, addOns })).toEqual([
      [aLevel('same-day'), { state: 'none' }],
      [aLevel('now'), aQuantity(1)],
    ])
  })

  test('leaves out an effect that is refused', () => {
    const addOns = [aCatalogAddOn('bad', { delay: delay(gives('same-day')) })]
    expect(interimOf([giving('bad', gives('yesterday'))], { addOns })[0]).toEqual([
      aLevel('next-day'),
      aQuantity(1),
    ])
  })
})

describe('facts of cover', () => {
  test('are those of the facets known when quoting, each named once where it is missing', () => {
    const dimensions = [
      aLevelDimension('response', ['slow', 'fast'], [zone]),
      aQuantityDimension('visits', {
        facets: [zone, { id: 'cause', title: inBoth('Cause'), knownAt: 'claim', keys: [] }],
      }),
    ]
    const decision = aDecision({
      catalog: {
        dimensions,
        tiers: [aTier({ cover: {} })],
        facts: [aFact('travel-zone', { title: inBoth('Zone') })],
      },
    })
    expect(decision.unknowns.map(({ code, addOn, message }) => [code, addOn, message.params])).toEqual([
      ['fact-missing', undefined, { fact: inBoth('Zone') }],
    ])
    expect(onlyGroup(decision).factsRead).toEqual({ 'site-country': 'FR', 'travel-zone': 'missing' })
    expect(
      onlyGroup(decision).cover.dimensions.map(({ id, facets }) => [id, facets.map((facet) => facet.id)]),
    ).toEqual([
      ['response', []],
      ['visits', ['cause']],
    ])
  })

  test('that a widen hook lacks make the quote unknown, named once', () => {
    const reading = anAddOn('a', {
      facts: ['use'],
      widen: (context) => (context.fact('use') === 'field' ? gives('now') : {}),
    })
    const decision = decided([reading])
    expect(decision.unknowns.map(({ code, message }) => [code, message.params])).toEqual([
      ['fact-missing', { fact: 'use' }],
    ])
    expect(decision).toMatchObject({ refusals: [], offerable: false, totals: { netMinor: 120_000 } })
  })
})
