import { z } from 'zod'
import { count, currency, idText, isoDate, localizedText, notNegative, positive } from './scalars.ts'

export const rateCard = z.strictObject({
  id: idText,
  title: localizedText,
  currency,
  validFrom: isoDate,
  validTo: isoDate.exactOptional(),
  labour: z.array(z.strictObject({ role: idText, title: localizedText, perHourMinor: count })),
  minimumMinutes: count,
  roundingStepMinutes: positive,
  travel: z.strictObject({
    zones: z.array(z.strictObject({ zone: idText, amountMinor: count })),
    perKmMinor: count.exactOptional(),
  }),
  partsMarkup: z.array(z.strictObject({ fromMinor: count, percent: notNegative })),
  timeBands: z.array(z.strictObject({ id: idText, title: localizedText, percent: notNegative })),
})

export const taxRate = z.strictObject({
  country: z.string().refine((text) => /^[A-Z]{2}$/.test(text), { params: { code: 'country-unreadable' } }),
  category: idText,
  percent: notNegative,
  validFrom: isoDate,
  title: localizedText,
})
