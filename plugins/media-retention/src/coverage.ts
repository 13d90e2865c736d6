import { allOf, quantityOf, target, type Widen } from '@aftercare/plugin-kit'
import { keptMedia } from './dimensions.ts'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** Media join what the customer keeps; with a fair use agreed, so many a year. */
export const widen: Widen<typeof settings, typeof options> = ({ settings }) => {
  const kept = { ...target(settings.dimension), value: allOf([settings.element]) }
  if (settings.mediaPerYear === undefined) return { give: [kept] }
  return { give: [kept, { ...target(keptMedia.id), value: quantityOf(settings.mediaPerYear) }] }
}
