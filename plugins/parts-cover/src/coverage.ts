import { bears, costPromise, target, type Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** One promise for each class of parts; where the tier bears more, the customer keeps the better one. */
export const widen: Widen<typeof settings, typeof options> = ({ settings }) => ({
  give: settings.classes.map(({ at, ...terms }) => ({
    ...target(settings.dimension, at),
    value: bears(costPromise(terms)),
  })),
})
