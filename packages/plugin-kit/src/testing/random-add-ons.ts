import type { CellValue, CoverEffect } from '@aftercare/contract-domain/cover'
import type { ActiveAddOn } from '@aftercare/contract-domain/pricing'
import * as fc from 'fast-check'
import { arrivalWithin, atLevel, bears, openDuring, quantityOf, restoredWithin } from '../cover-values.ts'
import { standIn } from './stand-in.ts'

const minutes = fc.integer({ min: 30, max: 3000 })
const firm = { strength: 'guaranteed', clockStart: 'call-logged' } as const

const given = fc.oneof(
  minutes.map((within) => give('core:arrival', arrivalWithin({ minutes: within, ...firm }))),
  minutes.map((within) => give('core:restoration', restoredWithin({ minutes: within, ...firm }))),
  fc
    .constantFrom('24x7', 'Mon-Sat 07:00-19:00')
    .map((hours) => give('core:service-window', openDuring(hours))),
  fc.constantFrom('alerts', 'proactive').map((level) => give('core:monitoring', atLevel(level))),
  fc.integer({ min: 1, max: 100 }).map((share) => give('core:parts', bears({ sharePercent: String(share) }))),
  fc.integer({ min: 1, max: 6 }).map((visits) => give('core:visits', quantityOf(visits))),
  fc.integer({ min: 1, max: 4 }).map((quantity): CoverEffect => ({
    add: [{ dimension: 'core:visits', quantity }],
  })),
  fc.constant<CoverEffect>({ withdraw: [{ dimension: 'core:arrival' }] }),
)

/** Three add-ons as others might write them: prices, raises, adds, withdrawals. */
export const threeRandomAddOns: fc.Arbitrary<readonly ActiveAddOn[]> = fc
  .array(
    fc.record({
      yearlyMinor: fc.integer({ min: 0, max: 500_00 }),
      onceMinor: fc.option(fc.integer({ min: 1, max: 90_00 }), { nil: null }),
      effect: given,
    }),
    { minLength: 3, maxLength: 3 },
  )
  .map((each) =>
    each.map(({ onceMinor, ...rest }, index) =>
      standIn({ id: `random-${index}`, ...rest, ...(onceMinor !== null && { onceMinor }) }),
    ),
  )

function give(dimension: string, value: CellValue): CoverEffect {
  return { give: [{ dimension, value }] }
}
