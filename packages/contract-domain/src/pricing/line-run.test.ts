import { describe, expect, test } from 'vitest'
import type { FactValue } from '../catalog/index.ts'
import { factRulesOf } from './facts-reader.ts'
import { LineRun, refuse } from './line-run.ts'
import { aFact, anAsset } from '../testing/index.ts'

const run = (facts: Readonly<Record<string, FactValue | null>> = {}, assumed?: FactValue) =>
  new LineRun(
    {
      factRules: factRulesOf({ facts: assumed === undefined ? [] : [aFact('purchase-price', { assumed })] }),
      currency: 'EUR',
      rounding: 'half-even',
    },
    anAsset('a', facts),
  )
const euro = { amountMinor: 500, currency: 'EUR' }

describe('what a percent is of', () => {
  test('is not known before the base is made', () => {
    const before = run()
    expect([before.statedBase('base'), before.statedBase('base-before-factors')]).toEqual([null, null])
    expect(before.base).toEqual({ afterFactorsMinor: null, beforeFactorsMinor: null, unknownFacts: [] })
  })

  test('is the base after factors or before them, or what the asset cost', () => {
    const made = run({ 'purchase-price': euro })
    made.base = { afterFactorsMinor: 3, beforeFactorsMinor: 2, unknownFacts: [] }
    expect(
      (['base', 'base-before-factors', 'purchase-price'] as const).map((of) => made.statedBase(of)),
    ).toEqual([3, 2, 500])
  })

  test.each<[string, LineRun]>([
    ['missing', run()],
    ['what does not apply', run({ 'purchase-price': null })],
    ['assumed', run({}, euro)],
    ['in another currency', run({ 'purchase-price': { amountMinor: 500, currency: 'CHF' } })],
    ['a number', run({ 'purchase-price': 500 })],
  ])('is not simply known where the purchase price is %s', (_what, made) => {
    expect(made.statedBase('purchase-price')).toBeNull()
    expect(made.facts.all().map(({ id }) => id)).toEqual(['purchase-price'])
  })
})

test('every fact that is read is recorded', () => {
  const made = run({ use: 'office' })
  expect(made.fact('use')).toEqual({ state: 'known', value: 'office' })
  expect(made.facts.all()).toEqual([{ id: 'use', reading: { state: 'known', value: 'office' } }])
})

test('what is refused is told in order, with the add-on where it is one’s', () => {
  const made = run()
  refuse(made, { code: 'add-on-twice', params: { addOn: '4h' }, addOn: '4h' })
  refuse(made, { code: 'term-price-negative', params: {} })
  expect(made.refusals).toEqual([
    {
      code: 'add-on-twice',
      addOn: '4h',
      message: { key: 'pricing.add-on-twice', params: { addOn: '4h' } },
      cure: { key: 'pricing.add-on-twice.cure', params: { addOn: '4h' } },
    },
    {
      code: 'term-price-negative',
      message: { key: 'pricing.term-price-negative', params: {} },
      cure: { key: 'pricing.term-price-negative.cure', params: {} },
    },
  ])
})
