import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ActiveAddOn, ChargeContext, FormLine, PriceForm } from './index.ts'
import { prepareLine } from './index.ts'
import { aComponent, anAddOn, anAsset, aFact, aPriceBook, aPricingContext, inBoth } from '../testing/index.ts'

const uses = ['office', 'field', 'vehicle', '"; throw 1; "']
const cost = fc.option(fc.constantFrom('0', '12.5', '1/3'), { nil: undefined })
const minor = fc.integer({ min: 0, max: 50_000 })

const leaf: fc.Arbitrary<PriceForm> = fc.oneof(
  fc.record({ form: fc.constant('flat' as const), amountMinor: minor, cost }).map(withoutNothing),
  fc
    .record({
      form: fc.constant('percent-of' as const),
      of: fc.constantFrom('base' as const, 'base-before-factors' as const, 'purchase-price' as const),
      percent: fc.constantFrom('10', '12.5', '0.37', '133.3'),
      costPercent: cost,
    })
    .map(({ costPercent, ...form }) => (costPercent === undefined ? form : { ...form, costPercent })),
  fc
    .record({
      form: fc.constant('per-unit' as const),
      unit: fc.constant('page'),
      ratePerUnit: fc.constant('1.5'),
      cost,
    })
    .map(withoutNothing),
)
const tableBy = (prices: fc.Arbitrary<PriceForm>): fc.Arbitrary<PriceForm> =>
  fc.oneof(
    fc
      .record({ office: prices, field: prices, otherwise: prices })
      .map(({ office, field, otherwise }): PriceForm => ({
        form: 'table',
        by: 'fact:use',
        rows: [
          { is: 'office', price: office },
          { is: 'field', price: field },
        ],
        else: otherwise,
      })),
    fc.record({ young: prices, old: prices }).map(({ young, old }): PriceForm => ({
      form: 'table',
      by: 'fact:age',
      rows: [
        { from: 0, price: young },
        { from: 4, price: old },
      ],
    })),
    prices.map((price): PriceForm => ({
      form: 'table',
      by: 'option:window',
      rows: [{ is: 'night', price }],
    })),
  )
const form = fc.oneof(leaf, tableBy(leaf), tableBy(tableBy(leaf)))

const line = fc.record({
  form,
  recurrence: fc.constantFrom('per-year' as const, 'once' as const, 'per-unit' as const),
  per: fc.constantFrom('asset' as const, 'asset' as const, 'quote' as const),
  quantity: fc.constantFrom(1, 1, 3),
})
type Drawn = Pick<FormLine, 'form' | 'recurrence' | 'per' | 'quantity'>

const charging = fc.record({
  when: fc.constantFrom(
    () => true,
    (context: ChargeContext) => context.fact('use') === 'office',
    (context: ChargeContext) => context.fact('use') === 'field' && context.fact('age') !== 3,
    (context: ChargeContext) => (context.base.afterFactorsMinor ?? 0) > 4_000,
  ),
  lines: fc.array(line, { minLength: 1, maxLength: 2 }),
})

function addOn(
  { when, lines }: { when: (context: ChargeContext) => boolean; lines: readonly Drawn[] },
  at: number,
): ActiveAddOn {
  const id = `add-on-${at}`
  const message = { key: `${id}.charge`, params: {} }
  return anAddOn(id, {
    options: { window: 'night' },
    facts: ['use', 'age', 'purchase-price'],
    charge: (context) =>
      when(context)
        ? lines.map((drawn, place) =>
            context.line({ ...drawn, code: `${id}-${place}`, taxCategory: 'service', message }),
          )
        : [],
  })
}

const asset = fc
  .record(
    {
      use: fc.constantFrom(...uses),
      age: fc.constantFrom(-1, 0, 3, 3.5, 4, 9),
      'purchase-price': fc.constantFrom(100_001, 55_555, 0, -300, Number.MAX_SAFE_INTEGER),
      criticality: fc.constantFrom('A', 'B'),
    },
    { requiredKeys: [] },
  )
  .map(({ 'purchase-price': price, ...facts }) =>
    anAsset('asset', {
      ...facts,
      ...(price !== undefined && { 'purchase-price': { amountMinor: price, currency: 'EUR' } }),
    }),
  )

test('an asset comes to what it comes to alone, however many were priced before it', () => {
  fc.assert(
    fc.property(
      fc.array(charging, { minLength: 1, maxLength: 4 }),
      fc.array(asset, { minLength: 300, maxLength: 300, size: 'max' }),
      fc.boolean(),
      (drawn, assets, costFollows) => {
        const addOns = drawn.map(addOn)
        const afterOthers = prepared(addOns, costFollows)
        for (const [before, one] of assets.entries()) {
          const lines = afterOthers(one)
          // Early ones show what is kept, late ones the functions made of it; between them they are only priced.
          const alone = before < 25 || before >= 256 ? prepared(addOns, costFollows)(one) : lines
          expect(lines).toEqual(alone)
        }
      },
    ),
    { numRuns: 30, endOnFailure: true },
  )
}, 30_000)

function prepared(addOns: readonly ActiveAddOn[], costFollows: boolean) {
  const book = aPriceBook({
    tiers: {
      essential: [
        aComponent({ form: 'percent-of-purchase-price', percent: '6' }),
        aComponent(1_001, { component: 'parts', cost: '12.5' }),
        aComponent(
          {
            form: 'meter',
            meter: 'age',
            includedUnits: 1,
            ratePerUnit: '2',
            minimumMinor: 100,
            pooled: false,
          },
          { component: 'use' },
        ),
      ],
    },
    floor: {
      minimumMarginPercent: '0',
      costFollows: { months: true, factors: costFollows, index: false },
    },
    factors: [
      {
        id: 'criticality',
        title: inBoth('Criticality'),
        fact: 'criticality',
        components: ['default', 'use'],
        rows: [
          { is: 'A', factor: '1.25' },
          { is: 'B', factor: '1' },
        ],
      },
      {
        id: 'age',
        title: inBoth('Age'),
        fact: 'age',
        components: ['parts', 'default'],
        rows: [{ from: 0, factor: '4/3' }],
      },
    ],
  })
  const facts = [aFact('age', { type: 'number', assumed: 3 })]
  const context = aPricingContext({ priceBooks: [book], facts }, addOns)
  const chosen = addOns.map(({ id, options }) => ({ id, options }))
  return prepareLine({ tier: 'essential', addOns: chosen, termMonths: 12, priceBook: 'direct' }, context)
}

function withoutNothing<Form extends { readonly cost: string | undefined }>({
  cost: written,
  ...form
}: Form) {
  return written === undefined ? form : { ...form, cost: written }
}
