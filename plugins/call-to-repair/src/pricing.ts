import { chargeLine, type Charge } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'
import { zoneOf } from './zone-of.ts'

export const charge: Charge<typeof settings, typeof options> = (context) => {
  const { price, taxCategory } = context.settings
  const zone = zoneOf(context)
  const message =
    zone === null
      ? { key: 'call-to-repair.charge-unknown-zone', params: {} }
      : { key: 'call-to-repair.charge', params: { minutes: zone.withinMinutes } }
  return [chargeLine(context, { code: 'call-to-repair', form: price, taxCategory, message })]
}
