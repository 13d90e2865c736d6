import { target, type Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** Visits add to those of the tier and of other add-ons; past the dimension's cap the selection is refused. */
export const widen: Widen<typeof settings, typeof options> = ({ settings, options }) => ({
  add: [{ ...target(settings.dimension), quantity: options.visits }],
})
