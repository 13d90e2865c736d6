import { z } from 'zod'
import { roundingModes, type RoundingMode } from '../../money/index.ts'
import {
  count,
  currency,
  exactFigure,
  idText,
  isoDate,
  localizedText,
  notNegative,
  share,
  termLength,
  whole,
  words,
} from './scalars.ts'

const tableRow = z.union([
  z.strictObject({ is: z.string(), amountMinor: count }),
  z.strictObject({ from: whole, amountMinor: count }),
])

export const basePrice = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('flat'), amountMinor: count }),
  z.strictObject({ form: z.literal('percent-of-purchase-price'), percent: notNegative }),
  z.strictObject({
    form: z.literal('table'),
    fact: idText,
    rows: z.array(tableRow).min(1),
    elseMinor: count.exactOptional(),
  }),
  z.strictObject({ form: z.literal('ratio-to-tier'), tier: idText, ratio: notNegative }),
  z.strictObject({
    form: z.literal('meter'),
    meter: idText,
    minimumMinor: count,
    includedUnits: count,
    ratePerUnit: notNegative,
    pooled: z.boolean(),
  }),
])

export const componentPrice = z.strictObject({
  component: idText,
  title: localizedText.exactOptional(),
  taxCategory: idText,
  price: basePrice,
  cost: notNegative.exactOptional(),
})

const factor = z.strictObject({
  id: idText,
  title: localizedText,
  fact: idText,
  components: z.array(idText).min(1),
  rows: z.array(
    z.union([
      z.strictObject({ is: z.string(), factor: notNegative }),
      z.strictObject({ from: whole, factor: notNegative }),
    ]),
  ),
  else: notNegative.exactOptional(),
})

const steps = z.array(z.strictObject({ from: count, percent: share }))

const discount = { id: idText, title: localizedText, of: z.enum(['remains', 'list']) }

const termDiscount = z.discriminatedUnion('kind', [
  z.strictObject({ ...discount, kind: z.literal('multi-year'), byMonths: steps }),
  z.strictObject({ ...discount, kind: z.literal('prepayment'), percent: share }),
  z.strictObject({
    ...discount,
    kind: z.literal('promotion'),
    percent: share,
    code: words,
    validFrom: isoDate,
    validTo: isoDate.exactOptional(),
  }),
])

const paymentPlan = z.strictObject({
  id: idText,
  title: localizedText,
  frequency: z.enum(['once', 'year', 'half-year', 'quarter', 'month']),
  instalments: termLength.exactOptional(),
  prepaid: z.boolean(),
  surchargePercent: notNegative,
  listed: z
    // oxlint-disable-next-line unicorn/no-thenable -- the document's own word; a shape is never awaited
    .strictObject({ amountsMinor: z.array(count).min(1), then: z.enum(['nothing', 'rest-equal']) })
    .exactOptional(),
})

export const priceBook = z.strictObject({
  id: idText,
  title: localizedText,
  currency,
  rounding: z.enum(roundingModes as readonly [RoundingMode, ...RoundingMode[]]),
  validFrom: isoDate,
  validTo: isoDate.exactOptional(),
  distributor: words.exactOptional(),
  tiers: z.record(idText, z.array(componentPrice)),
  factors: z.array(factor),
  index: z.strictObject({ percentPerYear: exactFigure('-100'), appliesToRates: z.boolean() }).exactOptional(),
  discounts: z.array(termDiscount),
  onceLinesInList: z.boolean(),
  fleet: z
    .strictObject({
      title: localizedText,
      byCount: steps,
      countsActiveLines: z.boolean(),
      onceLinesIncluded: z.boolean(),
    })
    .exactOptional(),
  floor: z.strictObject({
    minimumMarginPercent: share,
    costFollows: z.strictObject({ months: z.boolean(), factors: z.boolean(), index: z.boolean() }),
  }),
  discountAuthority: z.array(z.strictObject({ role: idText, percent: share })),
  paymentPlans: z.array(paymentPlan),
})
