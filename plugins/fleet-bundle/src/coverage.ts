import type { Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** It changes the price and nothing of the cover. */
export const widen: Widen<typeof settings, typeof options> = () => ({})
