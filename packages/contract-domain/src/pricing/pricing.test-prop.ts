import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, mergeCatalogues, renderMessage } from '../text/index.ts'
import { pricingMessages, priceQuote, waterfallOf, type ActiveAddOn, type PriceDecision } from './index.ts'
import {
  aChargingAddOn,
  anAddOn,
  anAsset,
  aComponent,
  aFact,
  aLine,
  aPaymentPlan,
  aPriceBook,
  aPricingContext,
  aRequest,
  aTaxRate,
  inBoth,
} from '../testing/index.ts'

const minor = fc.integer({ min: 0, max: 2_000_000 })
const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => String(hundredths / 100))
const smallPercent = fc.integer({ min: 0, max: 2_500 }).map((hundredths) => String(hundredths / 100))
const form = fc.oneof(
  minor.map((amountMinor) => ({ form: 'flat', amountMinor, cost: '0' }) as const),
  fc.record({
    form: fc.constant('percent-of' as const),
    of: fc.constantFrom('base' as const, 'base-before-factors' as const),
    percent: smallPercent,
  }),
)

/** Charges of every recurrence, some of the whole quote, some of another tax category; the last may take a percent off. */
const addOns = fc
  .array(
    fc.record({
      form,
      recurrence: fc.constantFrom('per-year' as const, 'once' as const),
      per: fc.constantFrom('asset' as const, 'asset' as const, 'quote' as const),
      taxCategory: fc.constantFrom('service', 'goods'),
    }),
    { maxLength: 5 },
  )
  .chain((charged) => fc.option(smallPercent, { nil: null }).map((off) => boundAddOns(charged, off)))

function boundAddOns(
  charged: readonly ({ form: Parameters<typeof aChargingAddOn>[1] } & NonNullable<
    NonNullable<Parameters<typeof aChargingAddOn>[2]>['line']
  >)[],
  off: string | null,
): ActiveAddOn[] {
  const charges = charged.map(({ form: price, ...line }, at) =>
    aChargingAddOn(`add-on-${at}`, price, { line }),
  )
  return off === null ? charges : [...charges, aBundle(off)]
}

function aBundle(off: string): ActiveAddOn {
  return anAddOn('bundle', {
    adjust: (context) =>
      ['service', 'goods'].map((taxCategory) =>
        context.percentOff({
          code: `bundle-${taxCategory}`,
          percent: off,
          of: context.lines.filter(
            (line) =>
              line.stage === 'charge' && line.recurrence === 'per-year' && line.taxCategory === taxCategory,
          ),
          taxCategory,
          message: { key: 'bundle.adjust', params: {} },
        }),
      ),
  })
}

const book = fc
  .record({
    base: minor,
    parts: minor,
    index: fc.option(smallPercent, { nil: null }),
    multiYear: smallPercent,
    promotion: smallPercent,
    ofList: fc.boolean(),
    onceLinesInList: fc.boolean(),
    onceInFleet: fc.boolean(),
    fleet: smallPercent,
    surcharge: smallPercent,
    frequency: fc.constantFrom('once' as const, 'year' as const, 'quarter' as const, 'month' as const),
  })
  .map((drawn) =>
    aPriceBook({
      tiers: {
        essential: [
          aComponent(drawn.base),
          aComponent(drawn.parts, { component: 'parts', taxCategory: 'goods' }),
        ],
      },
      factors: [
        {
          id: 'age',
          title: inBoth('Age'),
          fact: 'age',
          components: ['default', 'parts'],
          rows: [
            { from: 0, factor: '1' },
            { from: 5, factor: '1.15' },
            { from: 9, factor: '4/3' },
          ],
        },
      ],
      ...(drawn.index !== null && { index: { percentPerYear: drawn.index, appliesToRates: true } }),
      discounts: [
        {
          id: 'multi-year',
          kind: 'multi-year',
          title: inBoth('m'),
          of: 'remains',
          byMonths: [{ from: 13, percent: drawn.multiYear }],
        },
        {
          id: 'launch',
          kind: 'promotion',
          title: inBoth('l'),
          of: drawn.ofList ? 'list' : 'remains',
          percent: drawn.promotion,
          code: 'LAUNCH',
          validFrom: '2026-01-01',
        },
      ],
      onceLinesInList: drawn.onceLinesInList,
      fleet: {
        title: inBoth('f'),
        byCount: [{ from: 2, percent: drawn.fleet }],
        countsActiveLines: false,
        onceLinesIncluded: drawn.onceInFleet,
      },
      paymentPlans: [aPaymentPlan({ frequency: drawn.frequency, surchargePercent: drawn.surcharge })],
    }),
  )

const age = fc.integer({ min: 0, max: 12 })
const quote = fc.record({
  book,
  addOns,
  termMonths: fc.integer({ min: 1, max: 50 }),
  assets: fc.array(fc.record({ age, country: fc.constantFrom('FR', 'DE') }), { minLength: 1, maxLength: 5 }),
  negotiated: fc.option(percent, { nil: null }),
})
type Drawn = typeof quote extends fc.Arbitrary<infer Value> ? Value : never

const taxRates = [
  aTaxRate(),
  aTaxRate({ category: 'goods', percent: '5.5' }),
  aTaxRate({ country: 'DE', percent: '19' }),
  aTaxRate({ country: 'DE', category: 'goods', percent: '7' }),
]

function asked(drawn: Drawn, chosen: readonly ActiveAddOn[] = drawn.addOns) {
  const assets = drawn.assets.map(({ age: years, country }, at) =>
    anAsset(`asset-${at}`, { age: years }, country),
  )
  const request = aRequest({
    lines: [aLine({ addOns: chosen.map(({ id }) => id), termMonths: drawn.termMonths, assets })],
    promotionCodes: ['LAUNCH'],
    ...(drawn.negotiated !== null && { negotiatedDiscount: { reason: 'x', percent: drawn.negotiated } }),
  })
  return {
    request,
    context: aPricingContext({ priceBooks: [drawn.book], taxRates, facts: [aFact('age')] }, drawn.addOns),
  }
}

function priced(drawn: Drawn, chosen?: readonly ActiveAddOn[]): PriceDecision {
  const { request, context } = asked(drawn, chosen)
  return priceQuote(request, context)
}

const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((total, amount) => total + (amount ?? Number.NaN), 0)
const runs = { numRuns: 80 }

describe('whatever the quote', () => {
  test('the order of add-ons is irrelevant, to the cent and to the line', () => {
    fc.assert(
      fc.property(
        quote.chain((drawn) =>
          fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn.addOns, { minLength: drawn.addOns.length })),
        ),
        ([drawn, shuffled]) => {
          expect(priced(drawn, shuffled)).toEqual(priced(drawn))
        },
      ),
      runs,
    )
  })

  test('totals are the sum of the lines', () => {
    fc.assert(
      fc.property(quote, (drawn) => {
        const { lines, quoteLines, totals } = priced(drawn)
        const groups = lines.flatMap((line) => line.groups)
        for (const { termLines, termPriceMinor, groupTotalMinor, assetIds } of groups) {
          expect(sum(termLines.map(({ amountMinor }) => amountMinor))).toBe(termPriceMinor)
          expect(groupTotalMinor).toBe((termPriceMinor ?? Number.NaN) * assetIds.length)
        }
        const ofQuote = sum(
          quoteLines.filter(({ stage }) => stage !== 'surcharge').map(({ amountMinor }) => amountMinor),
        )
        expect(totals.netMinor).toBe(sum(groups.map(({ groupTotalMinor }) => groupTotalMinor)) + ofQuote)
        expect(totals.payableMinor).toBe(
          (totals.netMinor ?? 0) + (totals.surchargeMinor ?? 0) + (totals.taxMinor ?? 0),
        )
      }),
      runs,
    )
  })

  test('instalments come to the payable net, tax included to the payable amount, category by category', () => {
    fc.assert(
      fc.property(quote, (drawn) => {
        const { instalments, totals } = priced(drawn)
        const payableNet = (totals.netMinor ?? 0) + (totals.surchargeMinor ?? 0)
        expect(sum(instalments.map(({ netMinor }) => netMinor))).toBe(payableNet)
        expect(sum(instalments.map(({ grossMinor }) => grossMinor))).toBe(totals.payableMinor)
        for (const { netMinor, grossMinor, tax } of instalments) {
          if (tax.length > 0) expect(sum(tax.map((one) => one.netMinor))).toBe(netMinor)
          expect(grossMinor).toBe((netMinor ?? 0) + sum(tax.map(({ taxMinor }) => taxMinor)))
        }
      }),
      runs,
    )
  })

  test('a discount and what remains are the amount it is of', () => {
    fc.assert(
      fc.property(quote, (drawn) => {
        for (const { termLines } of priced(drawn).lines.flatMap((line) => line.groups)) {
          const years = new Set(termLines.map(({ contractYear }) => contractYear))
          for (const year of years) {
            const list = termLines.filter(
              (line) =>
                line.stage === 'commitment' &&
                line.contractYear === year &&
                (drawn.book.onceLinesInList || line.recurrence !== 'once'),
            )
            let remains = sum(list.map(({ amountMinor }) => amountMinor))
            const whole = remains
            for (const line of termLines.filter(
              ({ stage, contractYear }) => stage === 'discount' && contractYear === year,
            )) {
              expect(line.inputs['ofMinor']).toBe(line.inputs['of'] === 'list' ? whole : remains)
              remains += line.amountMinor ?? 0
            }
          }
        }
      }),
      runs,
    )
  })

  test('like assets come to what each comes to alone', () => {
    fc.assert(
      fc.property(quote, (drawn) => {
        const groups = priced(drawn).lines.flatMap((line) => line.groups)
        const together = groups.flatMap(({ assetIds, termPriceMinor }) =>
          assetIds.map((id) => [id, termPriceMinor] as const),
        )
        const alone = drawn.assets.map(
          (asset, at) =>
            [
              `asset-${at}`,
              priced({ ...drawn, assets: [asset] }).lines[0]?.groups[0]?.termPriceMinor,
            ] as const,
        )
        expect(together.toSorted(byId)).toEqual(alone.toSorted(byId))
      }),
      runs,
    )
  })

  test('the same input gives the same decision, which is plain JSON, and the input is untouched', () => {
    fc.assert(
      fc.property(quote, (drawn) => {
        const { request, context } = asked(drawn)
        const before = canonicalJson([request, context.version])
        const first = priceQuote(request, context)
        expect(canonicalJson(priceQuote(request, context))).toBe(canonicalJson(first))
        expect(canonicalJson([request, context.version])).toBe(before)
      }),
      runs,
    )
  })

  test('the waterfall ends at the payable net, and every text has its figures in both languages', () => {
    fc.assert(
      fc.property(quote, (drawn) => {
        const decision = priced(drawn)
        const { totals } = decision
        expect(waterfallOf(decision).at(-1)?.runningTotalMinor ?? 0).toBe(
          (totals.netMinor ?? 0) + (totals.surchargeMinor ?? 0),
        )
        const catalogue = mergeCatalogues(pricingMessages, ...drawn.addOns.map(({ messages }) => messages))
        const lines = [
          ...decision.quoteLines,
          ...decision.lines.flatMap((line) =>
            line.groups.flatMap(({ yearLines, termLines }) => [...yearLines, ...termLines]),
          ),
        ]
        for (const { message } of [...lines, ...decision.checks, ...decision.refusals]) {
          expect(renderMessage(message, 'en', catalogue)).not.toBe('')
          expect(renderMessage(message, 'fr', catalogue)).not.toBe('')
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('an unknown fact never becomes zero', () => {
  test('whichever asset lacks it: every total over it is unknown, and its line names it', () => {
    fc.assert(
      fc.property(quote, fc.nat(4), (drawn, at) => {
        const { request, context } = asked(drawn)
        const lacking = at % drawn.assets.length
        const lines = request.lines.map((line) => ({
          ...line,
          assets: line.assets.map((asset, index) => (index === lacking ? { ...asset, facts: {} } : asset)),
        }))
        const { totals, offerable, unknowns, instalments } = priceQuote({ ...request, lines }, context)
        expect(totals).toMatchObject({ netMinor: null, taxMinor: null, payableMinor: null })
        expect(offerable).toBe(false)
        expect(unknowns.map(({ code }) => code)).toContain('fact-missing')
        expect(
          instalments.every(({ netMinor, grossMinor }) => netMinor === null && grossMinor === null),
        ).toBe(true)
      }),
      runs,
    )
  })

  test('and filling it in changes no amount that was known', () => {
    fc.assert(
      fc.property(quote, (drawn) => {
        const { request, context } = asked(drawn)
        const without = request.lines.map((line) => ({
          ...line,
          assets: line.assets.slice(0, 1).map((asset) => ({ ...asset, facts: {} })),
        }))
        const given = request.lines.map((line) => ({ ...line, assets: line.assets.slice(0, 1) }))
        const [before] = priceQuote({ ...request, lines: without }, context).lines[0]?.groups ?? []
        const [after] = priceQuote({ ...request, lines: given }, context).lines[0]?.groups ?? []
        const known = (before?.yearLines ?? []).flatMap(({ amountMinor }, index) =>
          amountMinor === null ? [] : [[index, amountMinor] as const],
        )
        for (const [index, amountMinor] of known)
          expect(after?.yearLines[index]?.amountMinor).toBe(amountMinor)
        expect(known.length).toBeGreaterThan(0)
      }),
      runs,
    )
  })
})

function byId(left: readonly [string, unknown], right: readonly [string, unknown]): number {
  return left[0] < right[0] ? -1 : 1
}
