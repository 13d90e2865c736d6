import { chargeLine, type Charge } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** The yearly price, and once the set-up where the admin prices it. */
export const charge: Charge<typeof settings, typeof options> = (context) => {
  const { price, setUp, taxCategory } = context.settings
  const watching = { key: 'remote-monitoring.charge', params: {} }
  const yearly = chargeLine(context, {
    code: 'remote-monitoring',
    form: price,
    taxCategory,
    message: watching,
  })
  if (setUp === undefined) return [yearly]
  const message = { key: 'remote-monitoring.set-up', params: {} }
  return [
    yearly,
    chargeLine(context, { code: 'set-up', form: setUp, taxCategory, message, recurrence: 'once' }),
  ]
}
