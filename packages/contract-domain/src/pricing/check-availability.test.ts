import { describe, expect, test } from 'vitest'
import type { Availability } from '../catalog/index.ts'
import type { MessageParams } from '../text/index.ts'
import {
  aCatalogAddOn,
  aDecision,
  aFact,
  anAddOn,
  anAsset,
  aTier,
  inBoth,
  onlyGroup,
  type Given,
} from '../testing/index.ts'

const rapid = anAddOn('rapid', { title: inBoth('Rapid') })
const what = inBoth('Rapid')
const tier = inBoth('Essential')
const young = { fact: 'age', op: 'below', value: 10 } as const

/** Sells the add-on `rapid` where this says. */
const sold = (availability: Availability, given: Given = {}) =>
  aDecision({
    addOns: [rapid],
    catalog: {
      tiers: [aTier({ title: tier })],
      addOns: [aCatalogAddOn('rapid', { availability })],
      ...given.catalog,
    },
    ...(given.line && { line: given.line }),
    ...(given.request && { request: given.request }),
  })

describe('an add-on is refused, both sides named,', () => {
  test.each<[string, Availability, Given, string, MessageParams, readonly string[] | undefined]>([
    [
      'on another tier',
      { tiers: ['plus', 'top'] },
      {},
      'not-sold-on-tier',
      { what, tier, tiers: 'plus, top' },
      undefined,
    ],
    [
      'for too small a fleet',
      { fleetMinimum: 4 },
      { request: { activeLineCount: 2 } },
      'fleet-too-small',
      { what, minimum: 4, fleet: 3 },
      undefined,
    ],
    [
      'the day before it is sold',
      { from: '2026-01-02' },
      {},
      'not-yet-sold',
      { what, from: { date: '2026-01-02' }, date: { date: '2026-01-01' } },
      undefined,
    ],
    [
      'the day after it was sold',
      { until: '2025-12-31' },
      {},
      'no-longer-sold',
      { what, until: { date: '2025-12-31' }, date: { date: '2026-01-01' } },
      undefined,
    ],
    [
      'in another country',
      { countries: ['BE', 'DE'] },
      {},
      'not-sold-in-country',
      { what, country: 'FR', countries: 'BE, DE' },
      ['asset-1'],
    ],
    [
      'for an asset that its condition leaves out, by the facts it reads',
      {
        asset: {
          all: [
            young,
            { fact: 'model', op: 'is', value: 'K1' },
            { not: { fact: 'age', op: 'below', value: 1 } },
          ],
        },
      },
      { line: { assets: [anAsset('asset-1', { age: 10, model: 'K1' })], addOns: ['rapid'] } },
      'not-sold-for-asset',
      { what, tier, facts: 'age, model' },
      ['asset-1'],
    ],
    [
      'for an asset whose fact does not apply',
      { asset: young },
      { line: { assets: [anAsset('asset-1', { age: null })], addOns: ['rapid'] } },
      'not-sold-for-asset',
      { what, tier, facts: 'age' },
      ['asset-1'],
    ],
    [
      'for an asset whose fact can’t be compared',
      { asset: young },
      { line: { assets: [anAsset('asset-1', { age: 'old' })], addOns: ['rapid'] } },
      'not-sold-for-asset',
      { what, tier, facts: 'age' },
      ['asset-1'],
    ],
  ])('%s', (_what, availability, given, code, params, assetIds) => {
    const decision = sold(availability, given)
    expect(decision.refusals).toEqual([
      {
        code,
        addOn: 'rapid',
        lineId: 'line-1',
        ...(assetIds && { assetIds }),
        message: { key: `pricing.${code}`, params },
        cure: { key: `pricing.${code}.cure`, params },
      },
    ])
    expect(decision.unknowns).toEqual([])
  })
})

describe('an add-on is sold', () => {
  test.each<[string, Availability, Given]>([
    ['on its tiers', { tiers: ['plus', 'essential'] }, {}],
    ['from its fleet minimum on', { fleetMinimum: 3 }, { request: { activeLineCount: 2 } }],
    ['on its first day', { from: '2026-01-01' }, {}],
    ['after it', { from: '2025-12-31' }, {}],
    ['on its last day', { until: '2026-01-01' }, {}],
    ['before it', { until: '2026-01-02' }, {}],
    ['in its countries', { countries: ['BE', 'FR'] }, {}],
    ['for its assets', { asset: young }, { line: { assets: [anAsset('a', { age: 9 })], addOns: ['rapid'] } }],
    [
      'for assets whose fact the catalog assumes',
      { asset: young },
      { catalog: { facts: [aFact('age', { type: 'number', assumed: 9 })] } },
    ],
    [
      'whatever is missing, where something else decides it',
      { asset: { any: [young, { fact: 'model', op: 'is', value: 'K1' }] } },
      { line: { assets: [anAsset('a', { model: 'K1' })], addOns: ['rapid'] } },
    ],
    [
      'where a fact does not apply and need not',
      { asset: { not: young } },
      { line: { assets: [anAsset('a', { age: 12 })], addOns: ['rapid'] } },
    ],
  ])('%s', (_what, availability, given) => {
    expect(sold(availability, given)).toMatchObject({ refusals: [], unknowns: [], offerable: true })
  })
})

describe('whether an add-on is sold is unknown', () => {
  test('while a fact is missing that its condition turns on, each fact named once', () => {
    const decision = sold(
      {
        asset: {
          all: [young, { fact: 'age', op: 'at-least', value: 1 }, { fact: 'model', op: 'is', value: 'K1' }],
        },
      },
      {
        catalog: { facts: [aFact('age', { title: inBoth('Age') })] },
        line: { assets: [anAsset('asset-1', { model: 'K1' })], addOns: ['rapid'] },
      },
    )
    const params = { fact: inBoth('Age') }
    expect(decision.refusals).toEqual([])
    expect(decision.unknowns).toEqual([
      {
        code: 'fact-missing',
        lineId: 'line-1',
        assetIds: ['asset-1'],
        message: { key: 'pricing.fact-missing', params },
        cure: { key: 'pricing.fact-missing.cure', params },
      },
    ])
    expect(onlyGroup(decision).factsRead).toEqual({ age: 'missing', model: 'K1', 'site-country': 'FR' })
  })

  test('not when another fact refuses it already', () => {
    const decision = sold(
      { asset: { all: [young, { fact: 'model', op: 'is', value: 'K1' }] } },
      { line: { assets: [anAsset('asset-1', { model: 'K2' })], addOns: ['rapid'] } },
    )
    expect(decision.refusals.map(({ code }) => code)).toEqual(['not-sold-for-asset'])
    expect(decision.unknowns).toEqual([])
  })
})
