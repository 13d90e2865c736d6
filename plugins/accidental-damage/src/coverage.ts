import { bears, costPromise, target, type Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** The same promise for each cost covered, under the causes named and no other. */
export const widen: Widen<typeof settings, typeof options> = ({ settings }) => {
  const { dimensions, causeFacet, causes, at } = settings
  const value = bears(costPromise(settings))
  return {
    give: dimensions.map((dimension) => ({ ...target(dimension, { ...at, [causeFacet]: causes }), value })),
  }
}
