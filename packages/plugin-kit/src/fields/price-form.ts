import { parseRational, compareRational, ZERO } from '@aftercare/contract-domain/money'
import type { PriceForm } from '@aftercare/contract-domain/pricing'
import type { LocalizedText } from '@aftercare/contract-domain/text'
import { z } from 'zod'
import { labelled } from './labelled.ts'
import { refine } from './refine.ts'

const exact = refine(z.string().regex(/^\d+(\.\d+)?$|^\d+\/\d+$/), isAtLeastZero, {
  en: 'Write an exact figure of zero or more: 12.5 or 3/4.',
  fr: 'Écrivez une valeur exacte positive ou nulle : 12.5 ou 3/4.',
})
const price: z.ZodType<PriceForm, PriceForm> = z.lazy(() => anyForm)

const row = z.union([
  z.strictObject({ is: z.string().min(1), price }),
  z.strictObject({ from: z.int(), price }),
])

const table = z.strictObject({
  form: z.literal('table'),
  by: z.templateLiteral([z.enum(['fact:', 'option:']), z.string().min(1)]),
  rows: z.array(row),
  get else() {
    return price.optional()
  },
})

const anyForm = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('flat'), amountMinor: z.int().min(0), cost: exact.optional() }),
  z.strictObject({
    form: z.literal('percent-of'),
    of: z.enum(['base', 'base-before-factors', 'purchase-price']),
    percent: exact,
    costPercent: exact.optional(),
  }),
  refine(table, hasDistinctRows, {
    en: 'A table needs a row or an else, and no value twice.',
    fr: 'Un tableau demande une ligne ou un « sinon », et aucune valeur deux fois.',
  }),
  z.strictObject({
    form: z.literal('per-unit'),
    unit: z.string().min(1),
    ratePerUnit: exact,
    cost: exact.optional(),
  }),
]) as unknown as z.ZodType<PriceForm, PriceForm>

/**
 * A price, in whichever form the admin likes: fixed, a percent of a base, a table by fact or option, per unit.
 * Amounts in minor units of the price book. Keep it a field of the settings themselves, not inside a list: price
 * books replace prices by the name of the field.
 */
export function priceForm(label: LocalizedText): z.ZodType<PriceForm, PriceForm> {
  // A copy for each field: the annotations belong to the field, not to the form.
  return labelled(
    z.lazy(() => anyForm),
    label,
    'price-form',
  )
}

function isAtLeastZero(figure: string): boolean {
  try {
    return compareRational(parseRational(figure), ZERO) >= 0
  } catch {
    return false
  }
}

function hasDistinctRows(form: {
  readonly rows: readonly ({ readonly is: string } | { readonly from: number })[]
  readonly else?: unknown
}): boolean {
  const keys = form.rows.map((each) => ('is' in each ? `is ${each.is}` : `from ${each.from}`))
  const answersSomething = keys.length > 0 || form.else !== undefined
  return answersSomething && new Set(keys).size === keys.length
}
