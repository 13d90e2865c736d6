import { definePlugin, priceForm, wholeNumber, z, type Charge } from './index.ts'
import { testPlugin } from './testing/index.ts'

const label = { en: 'Label', fr: 'Libellé' }
const settings = z.strictObject({ price: priceForm(label) })
const options = z.strictObject({ cells: wholeNumber(label, { least: 1, most: 9 }).default(1) })
const head = {
  id: 'battery-care',
  version: '1.0.0',
  kit: '^1',
  title: label,
  settings,
  options,
  coverage: {},
}

/** Hooks know settings and options as the schemas give them, defaults filled in. */
export const charge: Charge<typeof settings, typeof options> = ({ settings, options }) => {
  const cells: number = options.cells
  // @ts-expect-error an option that the schema doesn't have
  const missing: unknown = options.modules
  // @ts-expect-error settings are shared by all hooks: read only
  settings.price = { form: 'flat', amountMinor: cells }
  return missing === undefined ? [] : []
}

const plugin = definePlugin({ ...head, pricing: { charge } })

/** Cases are written as the catalog would: defaults may be left out, nothing else. */
export function cases(): void {
  const price = { form: 'flat', amountMinor: 1 } as const
  testPlugin(plugin, [{ title: 'one cell', settings: { price }, options: {}, lines: {} }])
  // @ts-expect-error a price is missing
  testPlugin(plugin, [{ title: 'no price', settings: {}, options: {}, lines: {} }])
  // @ts-expect-error cells are a number
  testPlugin(plugin, [{ title: 'two cells', settings: { price }, options: { cells: 'two' }, lines: {} }])
}

// @ts-expect-error a title in one language
definePlugin({ ...head, title: { en: 'Battery care' }, pricing: {} })
