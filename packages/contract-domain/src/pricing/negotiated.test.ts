import { describe, expect, test } from 'vitest'
import type { RoundingMode } from '../money/index.ts'
import type { NegotiatedDiscount } from './index.ts'
import { negotiatedDiscount } from './negotiated.ts'
import { aPriceBook } from '../testing/index.ts'

const given = (
  discount: NegotiatedDiscount | undefined,
  netMinor: number | null,
  rounding: RoundingMode = 'half-away-from-zero',
) => negotiatedDiscount(aPriceBook({ rounding }), discount, netMinor)
const codes = (discount: NegotiatedDiscount, netMinor: number | null = 1_000) => {
  const { line, refusals } = given(discount, netMinor)
  return { line, refusals: refusals.map(({ code }) => code) }
}
const refusal = (code: string) => ({
  code,
  message: { key: `pricing.${code}`, params: {} },
  cure: { key: `pricing.${code}.cure`, params: {} },
})
const ofTheQuote = {
  stage: 'negotiated',
  source: { kind: 'core' },
  code: 'negotiated',
  component: 'default',
  contractYear: null,
  recurrence: 'once',
  per: 'quote',
  taxCategory: null,
}

test('where nothing was negotiated there is no line, and nothing to refuse', () => {
  expect(given(undefined, 1_000)).toEqual({ line: null, refusals: [] })
  expect(given(undefined, null)).toEqual({ line: null, refusals: [] })
})

describe('a negotiated percent', () => {
  test('is a line of the whole quote that says what it is of, how much, and why', () => {
    expect(given({ reason: 'Tender', percent: '2.5' }, 342_000)).toStrictEqual({
      line: {
        ...ofTheQuote,
        inputs: { ofMinor: 342_000, percent: '2.5', reason: 'Tender' },
        amountMinor: -8_550,
        message: {
          key: 'pricing.negotiated-percent',
          params: { reason: 'Tender', percent: { percent: '2.5' } },
        },
      },
      refusals: [],
    })
  })

  test('of a net that is unknown is unknown', () => {
    expect(given({ reason: 'Tender', percent: '2.5' }, null)).toEqual({
      line: {
        ...ofTheQuote,
        inputs: { percent: '2.5', reason: 'Tender' },
        amountMinor: null,
        message: {
          key: 'pricing.negotiated-percent',
          params: { reason: 'Tender', percent: { percent: '2.5' } },
        },
      },
      refusals: [],
    })
  })

  test.each<[string, number, RoundingMode, number]>([
    ['5', 10, 'half-away-from-zero', -1],
    ['5', 10, 'half-even', 0],
    ['0', 1_000, 'half-even', 0],
    ['100', 1_000, 'half-even', -1_000],
    ['100.00', 0, 'half-even', 0],
  ])('of %s %% of %i, rounded %s, takes off %i', (percent, net, rounding, amountMinor) => {
    const { line, refusals } = given({ reason: 'x', percent }, net, rounding)
    expect(line?.amountMinor).toBe(amountMinor)
    expect(refusals).toEqual([])
  })

  test.each(['100.01', '101', '1000'])('of %s %% is more than there is', (percent) => {
    expect(given({ reason: 'x', percent }, 1_000)).toEqual({
      line: null,
      refusals: [refusal('negotiated-above-net')],
    })
  })

  test.each(['-0.01', 'ten', '', '1e1', '1/0', '9'.repeat(401)])(
    'of “%s” is no percent to take off',
    (percent) => {
      expect(given({ reason: 'x', percent }, 1_000)).toEqual({
        line: null,
        refusals: [refusal('negotiated-unclear')],
      })
    },
  )
})

describe('a negotiated amount', () => {
  test('is taken off as it is, with its reason and no percent', () => {
    expect(given({ reason: 'Tender', amountMinor: 12_345 }, 342_000)).toStrictEqual({
      line: {
        ...ofTheQuote,
        inputs: { ofMinor: 342_000, reason: 'Tender' },
        amountMinor: -12_345,
        message: { key: 'pricing.negotiated', params: { reason: 'Tender' } },
      },
      refusals: [],
    })
  })

  test('off a net that is unknown is known all the same: the sum is what is unknown', () => {
    expect(given({ reason: 'Tender', amountMinor: 5 }, null)).toMatchObject({
      line: { amountMinor: -5, inputs: { reason: 'Tender' } },
      refusals: [],
    })
  })

  test('may be the whole net, and of nothing is zero, not minus zero', () => {
    expect(codes({ reason: 'x', amountMinor: 1_000 })).toMatchObject({
      line: { amountMinor: -1_000 },
      refusals: [],
    })
    expect(codes({ reason: 'x', amountMinor: 1_001 })).toEqual({
      line: null,
      refusals: ['negotiated-above-net'],
    })
    expect(codes({ reason: 'x', amountMinor: 0 }).line?.amountMinor).toBe(0)
  })

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('of %d is none', (amountMinor) => {
    expect(codes({ reason: 'x', amountMinor }, null)).toEqual({
      line: null,
      refusals: ['negotiated-unclear'],
    })
  })
})

test('neither a percent nor an amount, or both, is unclear', () => {
  expect(codes({ reason: 'x' })).toEqual({ line: null, refusals: ['negotiated-unclear'] })
  expect(codes({ reason: 'x', percent: '1', amountMinor: 1 })).toEqual({
    line: null,
    refusals: ['negotiated-unclear'],
  })
})

test('without a reason it is refused beside whatever else is wrong, and still shown where it can be', () => {
  expect(given({ reason: ' \t', percent: '1' }, 1_000)).toMatchObject({
    line: { amountMinor: -10 },
    refusals: [refusal('negotiated-without-reason')],
  })
  expect(codes({ reason: '' })).toEqual({
    line: null,
    refusals: ['negotiated-without-reason', 'negotiated-unclear'],
  })
  expect(codes({ reason: '', amountMinor: 1_001 })).toEqual({
    line: null,
    refusals: ['negotiated-without-reason', 'negotiated-above-net'],
  })
})
