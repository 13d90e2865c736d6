import { describe, expect, test } from 'vitest'
import type { TaxRate } from '../catalog/index.ts'
import type { RoundingMode } from '../money/index.ts'
import { sharesOf } from './net-shares.ts'
import { taxInstalments } from './tax.ts'
import { aPriceBook, aPriceLine, aTaxRate } from '../testing/index.ts'

const one = (netMinor: number | null, dueOn = '2026-01-01', number = 1) => ({ number, dueOn, netMinor })
const sharesIn = (nets: Readonly<Record<string, number>>) =>
  sharesOf(aPriceBook(), [
    {
      lines: Object.entries(nets).map(([taxCategory, amountMinor]) =>
        aPriceLine({ taxCategory, amountMinor }),
      ),
      count: 1,
      country: 'FR',
    },
  ])
const goods = aTaxRate({ category: 'goods', percent: '5.5' })
const taxed = (
  instalments: Parameters<typeof taxInstalments>[0],
  nets: Readonly<Record<string, number>> | null,
  {
    taxRates = [aTaxRate(), goods],
    rounding = 'half-away-from-zero',
  }: { readonly taxRates?: readonly TaxRate[]; readonly rounding?: RoundingMode } = {},
) =>
  taxInstalments(instalments, nets === null ? null : sharesIn(nets), {
    book: aPriceBook({ rounding }),
    taxRates,
  })

test('an invoice says its tax by category, and its gross is its net and all of them', () => {
  expect(taxed([one(15_000)], { service: 2, goods: 1 })).toStrictEqual({
    instalments: [
      {
        ...one(15_000),
        tax: [
          { category: 'goods', country: 'FR', netMinor: 5_000, percent: '5.5', taxMinor: 275 },
          { category: 'service', country: 'FR', netMinor: 10_000, percent: '20', taxMinor: 2_000 },
        ],
        grossMinor: 17_275,
      },
    ],
    unknowns: [],
  })
})

test.each<[RoundingMode, number, number]>([
  ['half-away-from-zero', 100, 6],
  ['half-even', 100, 6],
  ['half-away-from-zero', 300, 17],
  ['half-even', 300, 16],
  ['half-away-from-zero', -100, -6],
])('tax is rounded once for each category and invoice, %s: 5.5 %% of %i is %i', (rounding, net, tax) => {
  const { instalments } = taxed([one(net)], { goods: 1 }, { rounding })
  expect(instalments).toMatchObject([{ tax: [{ taxMinor: tax }], grossMinor: net + tax }])
})

test('of nothing there is none', () => {
  expect(taxed([one(0)], { goods: 1 }).instalments).toEqual([{ ...one(0), tax: [], grossMinor: 0 }])
})

test('of a net or a split that is unknown the gross is unknown, without a word on rates', () => {
  const unknown = { tax: [], grossMinor: null }
  expect(taxed([one(null)], { books: 1 })).toEqual({
    instalments: [{ ...one(null), ...unknown }],
    unknowns: [],
  })
  expect(taxed([one(5)], null)).toEqual({ instalments: [{ ...one(5), ...unknown }], unknowns: [] })
})

describe('the rate', () => {
  const rates = [
    aTaxRate({ percent: '21', validFrom: '2027-01-01' }),
    aTaxRate({ percent: '19', validFrom: '2020-07-01' }),
    aTaxRate({ percent: '22', validFrom: '2028-01-01' }),
    aTaxRate({ percent: '7', country: 'DE' }),
    aTaxRate({ percent: '8', category: 'goods' }),
  ]
  test.each([
    ['2020-07-01', '19'],
    ['2026-12-31', '19'],
    ['2027-01-01', '21'],
    ['2027-12-31', '21'],
    ['2028-01-01', '22'],
    ['2099-01-01', '22'],
  ])('of an invoice due on %s is %s %%, whatever the order of the table', (dueOn, percent) => {
    for (const taxRates of [rates, rates.toReversed()]) {
      const { instalments, unknowns } = taxed([one(100, dueOn)], { service: 1 }, { taxRates })
      expect(instalments[0]?.tax).toMatchObject([{ percent }])
      expect(unknowns).toEqual([])
    }
  })

  test('of two of the same first day the earlier in the table holds', () => {
    const taxRates = [aTaxRate({ percent: '1' }), aTaxRate({ percent: '2' })]
    expect(taxed([one(100)], { service: 1 }, { taxRates }).instalments[0]?.tax).toMatchObject([
      { percent: '1' },
    ])
  })

  test('that there is not yet is unknown: named once for a day, the gross with it, the other taxes kept', () => {
    const finding = (date: string) => {
      const params = { category: 'service', country: 'FR', date: { date } }
      return {
        code: 'tax-rate-missing',
        message: { key: 'pricing.tax-rate-missing', params },
        cure: { key: 'pricing.tax-rate-missing.cure', params },
      }
    }
    const due = [one(100, '2020-06-30', 1), one(100, '2020-06-30', 2), one(100, '2020-06-29', 3)]
    const { instalments, unknowns } = taxed(due, { service: 1, goods: 1 }, { taxRates: rates })
    expect(unknowns).toEqual([finding('2020-06-30'), finding('2020-06-29')])
    expect(instalments.map(({ grossMinor, tax }) => [grossMinor, tax])).toEqual(
      due.map(() => [null, [{ category: 'goods', country: 'FR', netMinor: 50, percent: '8', taxMinor: 4 }]]),
    )
  })

  test('that is missing first leaves the gross unknown though the next is there', () => {
    const { instalments } = taxed([one(100)], { books: 1, service: 1 })
    expect(instalments).toMatchObject([{ grossMinor: null, tax: [{ category: 'service', taxMinor: 10 }] }])
  })
})

test('of an amount that no category is known for is unknown, never untaxed', () => {
  const params = {}
  const due = [one(100), one(100, '2027-01-01', 2)]
  expect(taxed(due, {})).toEqual({
    instalments: due.map((instalment) => ({ ...instalment, tax: [], grossMinor: null })),
    unknowns: [
      {
        code: 'tax-category-missing',
        message: { key: 'pricing.tax-category-missing', params },
        cure: { key: 'pricing.tax-category-missing.cure', params },
      },
    ],
  })
  expect(taxed([one(0)], {})).toEqual({
    instalments: [{ ...one(0), tax: [], grossMinor: 0 }],
    unknowns: [],
  })
})
