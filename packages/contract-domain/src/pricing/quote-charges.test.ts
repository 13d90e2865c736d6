import { describe, expect, test } from 'vitest'
import type { PriceLine } from './index.ts'
import type { PricedLine } from './decide-line.ts'
import { preparedTerm } from './prepare-line.ts'
import { quoteCharges } from './quote-charges.ts'
import { aPriceBook, aPriceLine, inBoth } from '../testing/index.ts'
import { rational } from '../money/index.ts'

const book = aPriceBook({
  discounts: [
    {
      id: 'multi-year',
      kind: 'multi-year',
      title: inBoth('Several years'),
      of: 'remains',
      byMonths: [{ from: 1, percent: '10' }],
    },
  ],
})
const source = { kind: 'plugin', id: 'audit', version: '1.0.0' } as const
const message = { key: 'audit.charge', params: {} }
const charge = (members: Partial<PriceLine> = {}) =>
  aPriceLine({
    stage: 'charge',
    source,
    code: 'audit',
    component: 'travel',
    contractYear: null,
    per: 'quote',
    inputs: { priceMinor: 1_005 },
    cost: '100',
    message,
    ...members,
  })

/** A line of the quote that gave these charges, for so many months; null: a term that nobody sells. */
const gave = (
  quoteLines: readonly PriceLine[],
  {
    months = 12,
    country = 'FR',
    lineId = '1',
  }: { months?: number | null; country?: string; lineId?: string } = {},
): PricedLine => ({
  decided: {
    lineId,
    tier: 'essential',
    addOns: ['audit'],
    termMonths: months ?? 0,
    start: '2026-01-01',
    endExclusive: '2027-01-01',
    groups: [],
  },
  groups: [],
  quoteLines: quoteLines.map((line) => ({ line, country })),
  term:
    months === null
      ? { years: [], discounts: [] }
      : preparedTerm({ book, priceDate: '2026-01-01', plan: null, promotionCodes: [] }, months),
  refusals: [],
  unknowns: [],
})
const charged = (...lines: readonly PricedLine[]) => quoteCharges(book, lines)
const amounts = (...lines: readonly PricedLine[]) =>
  charged(...lines).charges.map(({ country, lines: all }) => [
    country,
    ...all.map(({ amountMinor }) => amountMinor),
  ])

describe('a charge of the whole quote', () => {
  test('is committed over its term and discounted, each discount saying which charge it is of', () => {
    const { charges, refusals } = charged(gave([charge()], { months: 18 }))
    const committed = { ...charge(), stage: 'commitment' }
    const discount = {
      stage: 'discount',
      source: { kind: 'core' },
      code: 'multi-year',
      component: 'travel',
      recurrence: 'per-year',
      per: 'quote',
      taxCategory: null,
      message: {
        key: 'pricing.discount',
        params: { title: inBoth('Several years'), percent: { percent: '10' } },
      },
    }
    const of = (ofMinor: number) => ({ of: 'remains', ofMinor, percent: '10', line: 'audit' })
    expect(charges).toEqual([
      {
        lines: [
          { ...committed, contractYear: 0, inputs: { yearMinor: 1_005, months: 12 }, amountMinor: 1_005 },
          {
            ...committed,
            contractYear: 1,
            inputs: { yearMinor: 1_005, months: 6 },
            amountMinor: 503,
            cost: '50',
          },
          { ...discount, contractYear: 0, inputs: of(1_005), amountMinor: -101 },
          { ...discount, contractYear: 1, inputs: of(503), amountMinor: -50 },
        ],
        country: 'FR',
        cost: { known: rational(150), complete: true },
      },
    ])
    expect(refusals).toEqual([])
  })

  test('that is paid once bears no discount of the term', () => {
    const [once] = charged(gave([charge({ recurrence: 'once' })], { months: 24 })).charges
    expect(once?.lines).toEqual([charge({ recurrence: 'once', stage: 'commitment', contractYear: 0 })])
  })

  test('whose cost nobody wrote down leaves the cost incomplete', () => {
    const { cost: _none, ...costless } = charge()
    expect(charged(gave([costless])).charges[0]?.cost).toEqual({ known: rational(0), complete: false })
  })

  test('is charged once, with the first country and the longest term of the lines that gave it', () => {
    const one = gave([charge()], { lineId: '1' })
    const longer = gave([charge()], { lineId: '2', months: 24, country: 'DE' })
    const short = gave([charge()], { lineId: '3', months: 23 })
    const year = 1_005
    expect(amounts(one, longer, short)).toEqual([['FR', year, year, -101, -101]])
    expect(amounts(longer, short, one)).toEqual([['DE', year, year, -101, -101]])
    expect(amounts(short, one)).toEqual([['FR', year, 921, -101, -92]])
    expect(amounts(one, gave([charge()], { months: null }))).toEqual([['FR', year, -101]])
  })

  test('is told from others by add-on, code and component, in the order of lines', () => {
    const b = { ...source, id: 'b' }
    const lines = [
      charge({ source: b, amountMinor: 1 }),
      charge({ component: 'work', amountMinor: 2 }),
      charge({ amountMinor: 3 }),
      charge({ code: 'a', amountMinor: 4 }),
    ].map((line) => ({ ...line, recurrence: 'once' as const }))
    expect(amounts(gave(lines))).toEqual([
      ['FR', 4],
      ['FR', 3],
      ['FR', 2],
      ['FR', 1],
    ])
  })

  test('of two answers is refused, naming the line that differs; the first is shown', () => {
    const params = { addOn: 'audit', code: 'audit' }
    const { charges, refusals } = charged(
      gave([charge()]),
      gave([charge({ amountMinor: 9 })], { lineId: '2', months: 60 }),
      gave([charge()], { lineId: '3' }),
    )
    expect(charges.map(({ lines }) => lines.map(({ amountMinor }) => amountMinor))).toEqual([[1_005, -101]])
    expect(refusals).toEqual([
      {
        code: 'quote-charge-differs',
        addOn: 'audit',
        message: { key: 'pricing.quote-charge-differs', params },
        cure: { key: 'pricing.quote-charge-differs.cure', params },
        lineId: '2',
      },
    ])
  })

  test('is none where no line gave one', () => {
    expect(charged(gave([]))).toEqual({ charges: [], refusals: [] })
    expect(charged()).toEqual({ charges: [], refusals: [] })
  })
})
