import { chargeLine, type Charge } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

export const charge: Charge<typeof settings, typeof options> = (context) => {
  const { price, taxCategory } = context.settings
  const message = { key: 'material-retention.charge', params: {} }
  return [chargeLine(context, { code: 'material-retention', form: price, taxCategory, message })]
}
