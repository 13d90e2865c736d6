import type { CoverEffect } from '@aftercare/contract-domain/cover'
import type { ActiveAddOn, PriceForm } from '@aftercare/contract-domain/pricing'

/** An add-on that stands beside the tested one: a fixed yearly price, some effect. A plugin never imports another. */
export function standIn(given: {
  readonly id: string
  /** Minor units a year. */
  readonly yearlyMinor?: number
  /** Minor units once. */
  readonly onceMinor?: number
  readonly effect?: CoverEffect
}): ActiveAddOn {
  const { id, yearlyMinor, onceMinor, effect = {} } = given
  const key = `${id}.charge`
  const prices = [
    ...(yearlyMinor === undefined ? [] : [{ recurrence: 'per-year' as const, form: flat(yearlyMinor) }]),
    ...(onceMinor === undefined ? [] : [{ recurrence: 'once' as const, form: flat(onceMinor) }]),
  ]
  return {
    id,
    version: '0.0.0',
    title: { en: id, fr: id },
    settings: {},
    options: {},
    needs: [],
    excludes: [],
    facts: [],
    messages: { [key]: { en: id, fr: id } },
    charge: (context) =>
      prices.map(({ recurrence, form }) =>
        context.line({
          code: `${id}-${recurrence}`,
          form,
          recurrence,
          taxCategory: 'service',
          message: { key, params: {} },
        }),
      ),
    widen: () => effect,
  }
}

function flat(amountMinor: number): PriceForm {
  return { form: 'flat', amountMinor }
}
