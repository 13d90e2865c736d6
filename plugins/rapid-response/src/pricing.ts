import { chargeLine, type Charge } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

export const charge: Charge<typeof settings, typeof options> = (context) => {
  const { price, taxCategory, withinMinutes } = context.settings
  const message = { key: 'rapid-response.charge', params: { minutes: withinMinutes } }
  return [chargeLine(context, { code: 'rapid-response', form: price, taxCategory, message })]
}
