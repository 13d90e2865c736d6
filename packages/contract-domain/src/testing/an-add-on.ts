import type { ActiveAddOn, FormLine, PriceForm } from '../pricing/index.ts'
import { inBoth } from './in-both.ts'

/** A bound add-on that does nothing unless said otherwise. Its texts are `<id>.charge` and `<id>.adjust`. */
export function anAddOn(id: string, members: Partial<ActiveAddOn> = {}): ActiveAddOn {
  return {
    id,
    version: '1.0.0',
    title: inBoth(id),
    settings: {},
    options: {},
    needs: [],
    excludes: [],
    facts: [],
    messages: { [`${id}.charge`]: inBoth(id), [`${id}.adjust`]: inBoth(id) },
    ...members,
  }
}

/** An add-on that charges one line by a price form, a year and an asset unless said otherwise. */
export function aChargingAddOn(
  id: string,
  form: PriceForm,
  { line, ...members }: Partial<ActiveAddOn> & { readonly line?: Partial<FormLine> } = {},
): ActiveAddOn {
  return anAddOn(id, {
    charge: (context) => [
      context.line({
        code: id,
        form,
        recurrence: 'per-year',
        taxCategory: 'service',
        message: { key: `${id}.charge`, params: {} },
        ...line,
      }),
    ],
    ...members,
  })
}

/** A flat price whose marginal cost is written down as zero. */
export function flat(amountMinor: number, cost = '0'): PriceForm {
  return { form: 'flat', amountMinor, cost }
}

/** A percent of the base after factors unless another base is named; its marginal cost is written down as zero. */
export function percentOf(
  percent: string,
  of: 'base' | 'base-before-factors' | 'purchase-price' = 'base',
): PriceForm {
  return { form: 'percent-of', of, percent, costPercent: '0' }
}
