import type { PluginName } from './plugin-name.ts'

type Files = Readonly<Record<string, string>>

/** A small add-on that works as written: some visits a year at a price. Each file is there to be changed. */
export function sourceFiles(name: PluginName): Files {
  const { id, value } = name
  return {
    'src/index.ts': `export { ${value} } from './${id}.ts'\n`,
    [`src/${id}.ts`]: definition(name),
    'src/settings.ts': SETTINGS,
    'src/options.ts': OPTIONS,
    'src/pricing.ts': pricing(id),
    'src/coverage.ts': COVERAGE,
    [`src/${id}.test.ts`]: cases(name),
  }
}

function definition({ id, value, title }: PluginName): string {
  return `import { definePlugin } from '@aftercare/plugin-kit'
import { widen } from './coverage.ts'
import { options } from './options.ts'
import { charge } from './pricing.ts'
import { settings } from './settings.ts'

export const ${value} = definePlugin({
  id: '${id}',
  version: '0.1.0',
  kit: '^1',
  title: { en: '${title}', fr: '${title}' },
  settings,
  options,
  messages: {
    '${id}.charge': {
      en: '${title}: {visits} visits a year',
      fr: '${title} : {visits} visites par an',
    },
  },
  pricing: { charge },
  coverage: { widen },
})
`
}

const SETTINGS = `import { dimension, priceForm, taxCategory, wholeNumber, z } from '@aftercare/plugin-kit'

/** What the admin decides when putting the add-on into a catalog. Prices stand here, never in the code. */
export const settings = z.strictObject({
  price: priceForm({ en: 'Price per asset and year', fr: 'Prix par équipement et par an' }),
  visits: wholeNumber({ en: 'Visits a year', fr: 'Visites par an' }, { least: 1, most: 12 }).default(1),
  dimension: dimension({ en: 'Dimension of visits', fr: 'Dimension des visites' }, 'core:visits'),
  taxCategory: taxCategory(),
})
`

const OPTIONS = `import { z } from '@aftercare/plugin-kit'

/** What the buyer chooses: a \`choice\`, a \`wholeNumber\`… Nothing yet. */
export const options = z.strictObject({})
`

function pricing(id: string): string {
  return `import { chargeLine, type Charge } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

export const charge: Charge<typeof settings, typeof options> = (context) => {
  const { price, taxCategory, visits } = context.settings
  const message = { key: '${id}.charge', params: { visits } }
  return [chargeLine(context, { code: '${id}', form: price, taxCategory, message })]
}
`
}

const COVERAGE = `import { target, type Widen } from '@aftercare/plugin-kit'
import type { options } from './options.ts'
import type { settings } from './settings.ts'

/** What the customer is promised: withdraw, give, add. Absolute values, never "one step up". */
export const widen: Widen<typeof settings, typeof options> = ({ settings }) => ({
  add: [{ ...target(settings.dimension), quantity: settings.visits }],
})
`

function cases({ id, value }: PluginName): string {
  return `import { quantityOf } from '@aftercare/plugin-kit'
import { testPlugin } from '@aftercare/plugin-kit/testing'
import { ${value} } from './${id}.ts'

testPlugin(${value}, [
  {
    title: 'two visits more, for a twentieth of the base price',
    given: { baseMinor: 1_000_00 },
    settings: { price: { form: 'percent-of', of: 'base', percent: '5' }, visits: 2 },
    options: {},
    lines: { '${id}': '50.00 EUR a year' },
    coverage: { 'core:visits': quantityOf(3) },
  },
  {
    title: 'a price below zero is refused',
    settings: { price: { form: 'flat', amountMinor: -1 } },
    options: {},
    refused: 'plugin-kit.settings-invalid',
  },
])
`
}
