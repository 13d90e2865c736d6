import { describe, expect, test } from 'vitest'
import { type FactSources, factsOfAsset } from './asset-facts.ts'

const lift: FactSources = {
  facts: {},
  model: 'ASC-630',
  criticality: 'B',
  purchasePriceMinor: 4_200_000,
  purchaseCurrency: 'EUR',
  purchasedOn: '2024-01-10',
  installedOn: '2024-01-31',
}
const inFrance = (on: string) => ({ siteCountry: 'FR', on })

describe('the facts of an asset', () => {
  test('are what its columns say and where it stands', () => {
    expect(factsOfAsset(lift, inFrance('2025-01-31'))).toEqual({
      model: { state: 'known', value: 'ASC-630' },
      criticality: { state: 'known', value: 'B' },
      'purchase-price': { state: 'known', value: { amountMinor: 4_200_000, currency: 'EUR' } },
      'purchased-on': { state: 'known', value: '2024-01-10' },
      'installed-on': { state: 'known', value: '2024-01-31' },
      'age-months': { state: 'known', value: 12 },
      'site-country': { state: 'known', value: 'FR' },
    })
  })

  test('are missing where nobody recorded them, never guessed', () => {
    const bare = { ...lift, criticality: null, purchasePriceMinor: null, installedOn: null }
    const facts = factsOfAsset(bare, inFrance('2025-01-31'))
    expect(Object.keys(facts).sort()).toEqual(['model', 'purchased-on', 'site-country'])
  })

  test('recorded one by one go before what a column says', () => {
    const stated = {
      ...lift,
      facts: { 'age-months': { state: 'known', value: 3 }, criticality: { state: 'does-not-apply' } },
    } as const
    const facts = factsOfAsset(stated, inFrance('2026-01-31'))
    expect(facts['age-months']).toEqual({ state: 'known', value: 3 })
    expect(facts['criticality']).toEqual({ state: 'does-not-apply' })
  })

  test.each([
    ['2024-02-28', 0],
    ['2024-02-29', 0],
    ['2024-03-01', 1],
    ['2024-03-31', 2],
    ['2024-01-31', 0],
    ['2023-12-01', 0],
  ])('counts whole months of age on %s: %i', (on, months) => {
    expect(factsOfAsset(lift, inFrance(on))['age-months']).toEqual({ state: 'known', value: months })
  })
})
