import { chargeLine, type Charge } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** The price of one visit times the visits of a year. */
export const charge: Charge<typeof settings, typeof options> = (context) => {
  const { price: form, taxCategory } = context.settings
  const { visits: quantity } = context.options
  const message = { key: 'preventive-visits.charge', params: { visits: quantity } }
  return [chargeLine(context, { code: 'preventive-visits', form, quantity, taxCategory, message })]
}
