import { describe, expect, test } from 'vitest'
import { DomainError } from '../text/index.ts'
import { factRulesOf } from './facts-reader.ts'
import { priceQuote } from './index.ts'
import { assetRefusals, selectionRefusals } from './selection-rules.ts'
import {
  aCatalogAddOn,
  aChargingAddOn,
  aDecision,
  anAddOn,
  anAsset,
  aLine,
  aPriceBook,
  aPricingContext,
  aRequest,
  aTier,
  flat,
  inBoth,
  onlyGroup,
  refusedIn,
  type Given,
} from '../testing/index.ts'

const findings = (given: Given) => aDecision(given).refusals.map(({ code, addOn }) => [code, addOn])

describe('a tier', () => {
  const tier = (members: Parameters<typeof aTier>[0]): Given => ({ catalog: { tiers: [aTier(members)] } })

  test('is sold for the terms it offers, and the refusal names them: a term that nobody sells has no price', () => {
    const given = tier({ terms: { months: [12, 24, 36, 48] } })
    expect(refusedIn(aDecision({ ...given, line: { termMonths: 48 } }))).toEqual([])
    const five = aDecision({ ...given, line: { termMonths: 60 } })
    expect(five.refusals).toMatchObject([
      { code: 'term-not-offered', message: { params: { months: '60', offered: '12, 24, 36, 48' } } },
    ])
    expect(five).toMatchObject({ offerable: false, totals: { netMinor: null } })
  })

  test.each([
    ['one that it does not offer', { months: [12] }, 2_000_000],
    [
      'more than a hundred years, whatever it offers',
      { minMonths: 1, maxMonths: 3_000_000, stepMonths: 1 },
      2_000_000,
    ],
    ['more months than there are days', { months: [12] }, Number.MAX_SAFE_INTEGER],
  ])('is refused for an absurd term before a year of it is laid out: %s', (_what, terms, termMonths) => {
    let [indexed, charged] = [0, 0]
    const index = {
      get percentPerYear() {
        indexed += 1
        return '3'
      },
      appliesToRates: true,
    }
    const visits = anAddOn('visits', {
      charge: () => {
        charged += 1
        return []
      },
    })
    const given: Given = { ...tier({ terms }), book: { index }, addOns: [visits], line: { termMonths } }
    const decision = aDecision(given)
    expect(refusedIn(decision)).toEqual(['term-not-offered'])
    expect(decision.totals.netMinor).toBeNull()
    expect([indexed, charged]).toEqual([0, 0])
  })

  test('is priced for a hundred years where it is sold for them, one line a year and no more', () => {
    const sold = tier({ terms: { minMonths: 1, maxMonths: 1_200, stepMonths: 1 } })
    const decision = aDecision({ ...sold, line: { termMonths: 1_200 } })
    expect(refusedIn(decision)).toEqual([])
    expect(onlyGroup(decision).termLines).toHaveLength(100)
    expect(refusedIn(aDecision({ ...sold, line: { termMonths: 1_201 } }))).toEqual(['term-not-offered'])
  })

  test('that is refused for its term is told what else is wrong', () => {
    const given = tier({ terms: { months: [24] }, compulsoryAddOns: ['4h'] })
    expect(findings(given)).toEqual([
      ['term-not-offered', undefined],
      ['compulsory-add-on', '4h'],
    ])
  })

  test.each([0, -12, 1.5, Number.NaN])('is not priced for %d months', (termMonths) => {
    const decision = aDecision({ line: { termMonths } })
    expect(refusedIn(decision)).toEqual(['term-not-offered'])
    expect(decision.totals.netMinor).toBeNull()
  })

  test('that comes with the purchase is not sold', () => {
    expect(findings(tier({ notSold: true }))).toEqual([['tier-not-sold', undefined]])
  })

  test('that the catalog lacks leaves the price unknown', () => {
    const decision = aDecision({ line: { tier: 'platinum' } })
    expect(refusedIn(decision)).toEqual(['tier-unknown'])
    expect(decision.totals.netMinor).toBeNull()
  })

  test('is sold only with its compulsory add-ons', () => {
    const given = tier({ compulsoryAddOns: ['4h'] })
    expect(findings(given)).toEqual([['compulsory-add-on', '4h']])
    expect(findings({ ...given, addOns: [aChargingAddOn('4h', flat(1))] })).toEqual([])
  })

  test.each<[string, Parameters<typeof aTier>[0] & object, Given, string | null]>([
    ['in its countries', { availability: { countries: ['DE'] } }, {}, 'not-sold-in-country'],
    ['from its fleet minimum on', { availability: { fleetMinimum: 2 } }, {}, 'fleet-too-small'],
    [
      'from its fleet minimum on, active lines counted',
      { availability: { fleetMinimum: 2 } },
      { request: { activeLineCount: 1 } },
      null,
    ],
    ['from its first day on', { availability: { from: '2026-01-02' } }, {}, 'not-yet-sold'],
    ['until its last day', { availability: { until: '2025-12-31' } }, {}, 'no-longer-sold'],
    ['on its last day', { availability: { until: '2026-01-01' } }, {}, null],
    [
      'for its assets',
      { availability: { asset: { fact: 'age', op: 'below', value: 10 } } },
      { line: { assets: [anAsset('a', { age: 10 })] } },
      'not-sold-for-asset',
    ],
  ])('is sold %s', (_what, members, given, code) => {
    expect(refusedIn(aDecision({ ...tier(members), ...given }))).toEqual(code === null ? [] : [code])
  })

  test('whose condition can’t be judged by the fact as it is recorded is refused', () => {
    const given = tier({ availability: { asset: { fact: 'age', op: 'below', value: 10 } } })
    expect(refusedIn(aDecision({ ...given, line: { assets: [anAsset('a', { age: 'old' })] } }))).toEqual([
      'not-sold-for-asset',
    ])
  })

  test('whose condition reads a fact that is missing is unknown, not refused', () => {
    const decision = aDecision(tier({ availability: { asset: { fact: 'age', op: 'below', value: 10 } } }))
    expect(decision.unknowns.map(({ code }) => code)).toEqual(['fact-missing'])
    expect(decision).toMatchObject({ refusals: [], offerable: false, totals: { netMinor: 120_000 } })
  })

  test('refused for some assets names those', () => {
    const given = tier({ availability: { countries: ['FR'] } })
    const decision = aDecision({
      ...given,
      line: { assets: [anAsset('1'), anAsset('2', {}, 'DE'), anAsset('3', {}, 'DE')] },
    })
    expect(decision.refusals).toMatchObject([{ code: 'not-sold-in-country', assetIds: ['2', '3'] }])
  })
})

describe('an add-on', () => {
  test('is sold on its tiers', () => {
    const catalog = { addOns: [aCatalogAddOn('4h', { availability: { tiers: ['plus'] } })] }
    expect(findings({ catalog, addOns: [aChargingAddOn('4h', flat(1))] })).toEqual([
      ['not-sold-on-tier', '4h'],
    ])
  })

  test('that is not in the catalog, or chosen twice, is refused by name', () => {
    const lines = [aLine({ addOns: ['4h', '4h', 'unheard-of'] })]
    expect(findings({ addOns: [aChargingAddOn('4h', flat(1))], request: { lines } })).toEqual([
      ['add-on-twice', '4h'],
      ['add-on-not-in-catalog', 'unheard-of'],
    ])
  })

  test('needs another by id; two that need each other are met', () => {
    const one = anAddOn('one', { needs: [{ addOn: 'two' }] })
    const two = anAddOn('two', { needs: [{ addOn: 'one' }] })
    expect(findings({ addOns: [one] })).toEqual([['need-not-met', 'one']])
    expect(findings({ addOns: [one, two] })).toEqual([])
  })

  test('excludes another by id, and the refusal names both', () => {
    const one = anAddOn('one', { title: inBoth('One'), excludes: [{ addOn: 'two' }] })
    const decision = aDecision({ addOns: [one, anAddOn('two', { title: inBoth('Two') })] })
    expect(decision.refusals).toMatchObject([
      {
        code: 'add-on-excluded',
        addOn: 'one',
        message: { params: { addOn: inBoth('One'), other: inBoth('Two') } },
      },
    ])
  })

  test('whose options are refused by its plugin is refused in its words', () => {
    class OptionsInvalid extends DomainError {
      constructor() {
        super({ code: 'kit.options-invalid', messageKey: 'kit.options-invalid' })
      }
    }
    const context = aPricingContext({}, [anAddOn('4h')])
    const refusing = {
      ...context,
      bind: () => {
        throw new OptionsInvalid()
      },
    }
    const { refusals } = priceQuote(aRequest({ lines: [aLine({ addOns: ['4h'] })] }), refusing)
    expect(refusals).toMatchObject([
      {
        code: 'kit.options-invalid',
        addOn: '4h',
        message: { key: 'kit.options-invalid' },
        cure: { key: 'pricing.add-on-not-bound.cure' },
      },
    ])
  })

  test('whose binding has a fault of programming is no refusal', () => {
    const context = {
      ...aPricingContext({}, [anAddOn('4h')]),
      bind: () => {
        throw new TypeError('fault')
      },
    }
    expect(() => priceQuote(aRequest({ lines: [aLine({ addOns: ['4h'] })] }), context)).toThrow(TypeError)
  })
})

test('a line without an asset, or with one twice, is refused', () => {
  expect(refusedIn(aDecision({ line: { assets: [] } }))).toEqual(['no-assets'])
  expect(refusedIn(aDecision({ line: { assets: [anAsset('1'), anAsset('1')] } }))).toEqual(['asset-twice'])
})

describe('why a selection is not sold', () => {
  const title = inBoth('Essential')
  const refusal = (code: string, params: object, addOn?: string) => ({
    code,
    ...(addOn !== undefined && { addOn }),
    message: { key: `pricing.${code}`, params },
    cure: { key: `pricing.${code}.cure`, params },
  })
  const refused = (
    members: Parameters<typeof aTier>[0],
    line: Parameters<typeof aLine>[0] = {},
    addOns: readonly ReturnType<typeof anAddOn>[] = [],
  ) => {
    const catalog = {
      addOns: [aCatalogAddOn('kit', { title: inBoth('Kit of the catalog') }), aCatalogAddOn('two')],
    }
    const context = aPricingContext(catalog, addOns)
    const rest = { plan: null, priceDate: '2026-01-01', promotionCodes: [], fleet: 1 }
    return selectionRefusals(
      {
        requested: aLine({ addOns: addOns.map(({ id }) => id), ...line }),
        tier: aTier({ title, ...members }),
        bound: addOns,
        frame: { context, book: aPriceBook(), ...rest },
      },
      [],
    )
  }

  test('is nothing where it is', () => {
    expect(refused({ notSold: false })).toEqual([])
  })

  test('is the tier that comes with the purchase', () => {
    expect(refused({ notSold: true })).toEqual([refusal('tier-not-sold', { tier: title })])
  })

  test.each([
    ['a list', { months: [12, 36] }, '12, 36'],
    ['a range', { minMonths: 12, maxMonths: 60, stepMonths: 12 }, '12–60 (12)'],
  ])('is a term beside %s, which is named', (_what, terms, offered) => {
    expect(refused({ terms }, { termMonths: 13 })).toEqual([
      refusal('term-not-offered', { tier: title, months: '13', offered }),
    ])
  })

  test('is a line without an asset', () => {
    expect(refused({}, { assets: [] })).toEqual([refusal('no-assets', { tier: title })])
  })

  test('is a compulsory add-on that was not chosen, by its title', () => {
    const compulsory = { compulsoryAddOns: ['kit', 'two', 'unheard-of'] }
    expect(refused(compulsory, { addOns: ['two'] })).toEqual([
      refusal('compulsory-add-on', { tier: title, addOn: inBoth('Kit of the catalog') }, 'kit'),
      refusal('compulsory-add-on', { tier: title, addOn: 'unheard-of' }, 'unheard-of'),
    ])
  })

  test('is an add-on that another needs or excludes, by the catalog’s title or its own', () => {
    const one = anAddOn('one', {
      title: inBoth('One'),
      needs: [{ addOn: 'kit' }, { addOn: 'one' }],
      excludes: [{ addOn: 'two' }, { addOn: 'one' }],
    })
    const params = { addOn: inBoth('One') }
    expect(refused({}, {}, [one, anAddOn('two', { title: inBoth('Two') })])).toEqual([
      refusal('need-not-met', { ...params, need: inBoth('Kit of the catalog') }, 'one'),
      refusal('need-not-met', { ...params, need: inBoth('One') }, 'one'),
      refusal('add-on-excluded', { ...params, other: inBoth('Two') }, 'one'),
    ])
  })
})

describe('assets', () => {
  const travelZones = {
    unit: 'km' as const,
    bands: [
      { id: 'near', upTo: 50, title: inBoth('Near') },
      { id: 'middle', upTo: 100, title: inBoth('Middle') },
      { id: 'far', upTo: 200, title: inBoth('Far') },
    ],
  }
  const refused = (...assets: readonly ReturnType<typeof anAsset>[]) =>
    assetRefusals(aLine({ assets }), factRulesOf({ facts: [], travelZones }))
  const twice = (asset: string) => ({
    code: 'asset-twice',
    message: { key: 'pricing.asset-twice', params: { asset } },
    cure: { key: 'pricing.asset-twice.cure', params: { asset } },
    assetIds: [asset],
  })
  const beyond = (asset: string, distance: number) => {
    const params = { distance, furthest: 200, unit: 'km' }
    return {
      code: 'beyond-travel-zones',
      message: { key: 'pricing.beyond-travel-zones', params },
      cure: { key: 'pricing.beyond-travel-zones.cure', params },
      assetIds: [asset],
    }
  }

  test('named more than once are each refused from the second time on', () => {
    const [a, b] = [anAsset('a'), anAsset('b')]
    expect(refused(a, b)).toEqual([])
    expect(refused(a, b, a, b, a)).toEqual([twice('a'), twice('b'), twice('a')])
  })

  test('beyond the last travel zone are refused, the furthest named; on its edge they are not', () => {
    const at = (id: string, distance: number) => anAsset(id, { distance })
    expect(refused(at('a', 200), at('b', 201), at('c', 10))).toEqual([beyond('b', 201)])
    expect(refused(at('b', 300), at('b', 300))).toEqual([beyond('b', 300), twice('b'), beyond('b', 300)])
    expect(assetRefusals(aLine({ assets: [at('b', 201)] }), factRulesOf({ facts: [] }))).toEqual([])
  })
})
