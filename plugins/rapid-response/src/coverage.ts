import { arrivalWithin, target, type Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** Arrival is raised to the minutes sold; where the tier already arrives sooner, nothing is lost. */
export const widen: Widen<typeof settings, typeof options> = ({ settings }) => ({
  give: [
    {
      ...target(settings.dimension, settings.at),
      value: arrivalWithin({
        minutes: settings.withinMinutes,
        strength: settings.strength,
        clockStart: settings.clockStart,
      }),
    },
  ],
})
