import { percentOffCharges, type Adjust } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** Takes its percent off the charges of the bundle's add-ons, once enough of them meet on one asset. */
export const adjust: Adjust<typeof settings, typeof options> = {
  atMost: ({ percent, addOns }) => ({ percent, of: 'all-charges', reads: addOns }),
  lines: (context) => {
    const { addOns, atLeast, percent } = context.settings
    const charges = context.lines.filter(
      ({ stage, source }) => stage === 'charge' && source.kind === 'plugin' && addOns.includes(source.id),
    )
    const meeting = new Set(charges.map(({ source }) => (source.kind === 'plugin' ? source.id : '')))
    if (meeting.size < atLeast) return []
    const message = { key: 'fleet-bundle.discount', params: { percent: { percent }, count: meeting.size } }
    return percentOffCharges(context, { code: 'fleet-bundle', percent, of: charges, message })
  },
}
