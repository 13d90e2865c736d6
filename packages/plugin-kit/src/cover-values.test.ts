import { CurrencyMismatch } from '@aftercare/contract-domain/money'
import { expect, test } from 'vitest'
import { costPromise, target } from './cover-values.ts'

const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })

test('a promise of cost names its currency only where an amount needs one', () => {
  expect(costPromise({ sharePercent: '100' })).toEqual({ sharePercent: '100' })
  expect(costPromise({ sharePercent: '80', cap: euros(5_00), incidentsPerYear: 2 })).toEqual({
    sharePercent: '80',
    capMinor: 5_00,
    currency: 'EUR',
    incidentsPerYear: 2,
  })
})

test('limits left out are no limits, not limits of nothing', () => {
  const terms = { sharePercent: '100', cap: undefined, deductible: undefined, ageLimitMonths: undefined }
  expect(Object.keys(costPromise(terms))).toEqual(['sharePercent'])
})

test('a promise has one currency', () => {
  const terms = { sharePercent: '100', cap: euros(5_00), deductible: { amountMinor: 1, currency: 'CHF' } }
  expect(() => costPromise(terms)).toThrow(CurrencyMismatch)
})

test('a target without keys means every key', () => {
  expect(target('core:parts')).toEqual({ dimension: 'core:parts' })
  expect(target('core:parts', { cause: ['wear'] })).toEqual({
    dimension: 'core:parts',
    at: { cause: ['wear'] },
  })
})
