import { chargeLine, type Charge } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

export const charge: Charge<typeof settings, typeof options> = (context) => {
  const { price, taxCategory, windows } = context.settings
  const hours = windows[context.options.window] ?? ''
  const message = { key: 'extended-hours.charge', params: { hours } }
  return [chargeLine(context, { code: 'extended-hours', form: price, taxCategory, message })]
}
