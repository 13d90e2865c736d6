import { z } from 'zod'
import type { AssetPredicate } from '../availability.ts'
import { countryCode, idText, isoDate, positive, whole } from './scalars.ts'

export const assetPredicate: z.ZodType<AssetPredicate> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(assetPredicate) }),
    z.strictObject({ any: z.array(assetPredicate) }),
    z.strictObject({ not: assetPredicate }),
    z.strictObject({
      fact: idText,
      op: z.enum(['is', 'is-not', 'in', 'at-least', 'at-most', 'below', 'above']),
      value: z.union([z.string(), whole, z.boolean(), z.array(z.union([z.string(), whole]))]),
    }),
  ]),
)

export const availability = z.strictObject({
  tiers: z.array(idText).exactOptional(),
  countries: z.array(countryCode).exactOptional(),
  fleetMinimum: positive.exactOptional(),
  asset: assetPredicate.exactOptional(),
  from: isoDate.exactOptional(),
  until: isoDate.exactOptional(),
})
