import { chargeLine, type Charge } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

export const charge: Charge<typeof settings, typeof options> = (context) => {
  const { price, taxCategory } = context.settings
  const message = { key: 'accidental-damage.charge', params: {} }
  return [chargeLine(context, { code: 'accidental-damage', form: price, taxCategory, message })]
}
