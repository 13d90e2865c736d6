import { z } from 'zod'
import { currency, idText, localizedText, positive, termLength, whole } from './scalars.ts'

export const factValue = z.union([
  z.string(),
  whole,
  z.boolean(),
  z.strictObject({ amountMinor: whole, currency }),
])

export const factDefinition = z.strictObject({
  id: idText,
  title: localizedText,
  type: z.enum(['text', 'number', 'boolean', 'money', 'date']),
  unit: localizedText.exactOptional(),
  keys: z.array(z.strictObject({ id: idText, title: localizedText })).exactOptional(),
  least: whole.exactOptional(),
  most: whole.exactOptional(),
  assumed: factValue.exactOptional(),
})

export const travelZoneTable = z.strictObject({
  unit: z.enum(['km', 'miles']),
  bands: z.array(z.strictObject({ id: idText, upTo: positive, title: localizedText })).min(1),
})

export const referenceAsset = z.strictObject({
  id: idText,
  title: localizedText,
  facts: z.record(idText, factValue),
  termMonths: z.array(termLength).min(1),
})
