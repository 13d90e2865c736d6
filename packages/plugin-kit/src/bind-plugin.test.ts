import type { ChargeContext } from '@aftercare/contract-domain/pricing'
import { describe, expect, test } from 'vitest'
import {
  bindPlugin,
  chargeLine,
  ContextReadOnly,
  definePlugin,
  fact,
  OptionsInvalid,
  priceForm,
  settingsForBook,
  wholeNumber,
  z,
} from './index.ts'

const settings = z.strictObject({
  price: priceForm({ en: 'Price', fr: 'Prix' }),
  mostCells: wholeNumber({ en: 'Most cells', fr: 'Cellules, au plus' }, { least: 1, most: 9 }),
  chemistry: fact({ en: 'Fact of the chemistry', fr: 'Fait de la chimie' }, 'chemistry'),
})
const options = z.strictObject({
  cells: wholeNumber({ en: 'Cells', fr: 'Cellules' }, { least: 1, most: 9 }),
})
const plugin = definePlugin({
  id: 'battery-care',
  version: '1.2.3',
  kit: '^1',
  title: { en: 'Battery care', fr: 'Entretien des batteries' },
  settings,
  options,
  check: ({ settings, options }) =>
    options.cells > settings.mostCells
      ? [
          {
            path: '/cells',
            text: { en: `At most ${settings.mostCells}.`, fr: `Au plus ${settings.mostCells}.` },
          },
        ]
      : [],
  needs: [{ addOn: 'remote-monitoring' }],
  facts: ({ chemistry }) => [chemistry],
  messages: { 'battery-care.charge': { en: 'Battery care', fr: 'Entretien des batteries' } },
  pricing: {
    charge: (context) => [
      chargeLine(context, {
        code: 'battery-care',
        form: context.settings.price,
        taxCategory: 'service',
        message: { key: 'battery-care.charge', params: {} },
      }),
    ],
    adjust: {
      atMost: ({ mostCells }) => ({ percent: String(mostCells), of: 'own-lines', reads: [] }),
      lines: (context) => {
        Object.assign(context.lines, { length: 0 })
        return []
      },
    },
  },
  coverage: {
    widen: (context) => {
      Object.assign(context, { termMonths: 1 })
      return {}
    },
  },
})
const price = {
  form: 'table',
  by: 'fact:model',
  rows: [{ is: 'X1', price: { form: 'percent-of', of: 'purchase-price', percent: '1' } }],
}
const bind = (cells: number) =>
  bindPlugin(plugin, { settings: { price, mostCells: 4 }, options: { cells }, guarded: true })

const context = {
  settings: {},
  options: {},
  tier: { id: 'gold', title: { en: 'Gold', fr: 'Or' } },
  termMonths: 12,
  currency: 'EUR',
  base: { afterFactorsMinor: 100_00, beforeFactorsMinor: 100_00 },
  tierCover: {},
  lines: [],
  fact: () => null,
  percentOff: () => {
    throw new Error('not asked for')
  },
  percentOffEachKind: () => {
    throw new Error('not asked for')
  },
  line: () => {
    throw new Error('not asked for')
  },
}

describe('a bound plugin', () => {
  test('holds settings and options as the hooks read them', () => {
    const { id, version, settings, options, needs, adjustAtMost } = bind(2)
    expect({ id, version, options, needs, adjustAtMost }).toEqual({
      id: 'battery-care',
      version: '1.2.3',
      options: { cells: 2 },
      needs: [{ addOn: 'remote-monitoring' }],
      adjustAtMost: { percent: '4', of: 'own-lines', reads: [] },
    })
    expect(settings).toEqual({ price, mostCells: 4, chemistry: 'chemistry' })
  })

  test('names the facts it declares, its settings name and its price forms read', () => {
    expect([...bind(2).facts].sort()).toEqual(['chemistry', 'model', 'purchase-price'])
  })

  test('refuses options that these settings do not offer', () => {
    expect(() => bind(5)).toThrow(OptionsInvalid)
    expect(() => bind(5)).toThrow('/cells: At most 4.')
  })

  test('refuses a hook that changes its context, naming plugin, hook and member', () => {
    expect(() => bind(2).widen?.(context)).toThrow(ContextReadOnly)
    expect(() => bind(2).widen?.(context)).toThrow(
      'The hook widen of the plugin battery-care tried to change termMonths',
    )
    expect(() => bind(2).adjust?.(context)).toThrow(TypeError)
    expect(context.termMonths).toBe(12)
  })

  test('prices by the book’s own form where the book has one', () => {
    const entry = {
      settings: { price, mostCells: 4 },
      bookPrices: { chf: { price: { form: 'flat', amountMinor: 7 } } },
    }
    expect(settingsForBook(entry, 'chf')).toEqual({ price: { form: 'flat', amountMinor: 7 }, mostCells: 4 })
    expect(settingsForBook(entry, 'eur')).toEqual({ price, mostCells: 4 })
  })
})

test('a price per unit is a rate, unless a quantity is bought', () => {
  const perUnit = { form: 'per-unit', unit: 'visit', ratePerUnit: '100' } as const
  const table = { form: 'table', by: 'fact:model', rows: [{ is: 'X1', price: perUnit }] } as const
  const flat = { form: 'flat', amountMinor: 1 } as const
  const recurrenceOf = (charged: Pick<Parameters<typeof chargeLine>[1], 'form' | 'quantity'>) => {
    const asked: string[] = []
    const line: ChargeContext['line'] = ({ recurrence, ...rest }) => {
      asked.push(recurrence)
      return { ...rest, recurrence, amountMinor: 0, currency: 'EUR', inputs: {} }
    }
    const message = { key: 'x', params: {} }
    chargeLine({ line }, { code: 'x', taxCategory: 'service', message, ...charged })
    return asked[0]
  }
  expect(recurrenceOf({ form: perUnit })).toBe('per-unit')
  expect(recurrenceOf({ form: table })).toBe('per-unit')
  expect(recurrenceOf({ form: { ...table, else: flat } })).toBe('per-year')
  expect(recurrenceOf({ form: perUnit, quantity: 2 })).toBe('per-year')
  expect(recurrenceOf({ form: flat })).toBe('per-year')
})
