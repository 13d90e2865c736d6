import { z } from 'zod'
import type { JsonObject } from '../catalog-version.ts'
import { availability } from './availability.ts'
import { idText, localizedText, words } from './scalars.ts'
import { catalogNote, delay } from './tier.ts'

/** The plugin's own schema reads it further; that it is plain JSON is checked for the whole document. */
export const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  { params: { code: 'type-wrong', expected: 'object' } },
)

export const catalogAddOn = z.strictObject({
  id: idText,
  pluginVersion: words,
  pluginHash: words,
  title: localizedText.exactOptional(),
  settings: jsonObject,
  bookPrices: z.record(idText, jsonObject).exactOptional(),
  availability: availability.exactOptional(),
  delay: delay.exactOptional(),
  notes: z.array(catalogNote).exactOptional(),
})
