import type { CoverEffect } from '@aftercare/contract-domain/cover'
import type { ActiveAddOn } from '@aftercare/contract-domain/pricing'
import { anAddOn, flat } from '@aftercare/contract-domain/testing'

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
  return anAddOn(id, {
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
  })
}
