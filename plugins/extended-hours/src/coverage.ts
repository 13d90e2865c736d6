import { openDuring, target, type Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** The hours bought are added to the tier's own; promises of time that count in them follow by themselves. */
export const widen: Widen<typeof settings, typeof options> = ({ settings, options }) => {
  const hours = settings.windows[options.window] ?? 'never'
  return { give: [{ ...target(settings.dimension, settings.at), value: openDuring(hours) }] }
}
