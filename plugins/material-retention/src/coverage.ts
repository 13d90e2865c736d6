import { allOf, target, type Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

export const widen: Widen<typeof settings, typeof options> = ({ settings }) => ({
  give: [{ ...target(settings.dimension), value: allOf([settings.element]) }],
})
