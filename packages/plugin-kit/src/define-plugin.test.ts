import { describe, expect, test } from 'vitest'
import {
  choice,
  definePlugin,
  labelled,
  PluginRefusal,
  priceForm,
  wholeNumber,
  withJsonSchema,
  z,
  type DimensionDefinition,
  type PluginDefinition,
  type PluginSchema,
} from './index.ts'

type AnyDefinition = PluginDefinition<PluginSchema, PluginSchema>

const title = { en: 'Battery care', fr: 'Entretien des batteries' }
const settings = z.strictObject({ price: priceForm({ en: 'Price', fr: 'Prix' }) })
const options = z.strictObject({
  batteries: wholeNumber({ en: 'Batteries', fr: 'Batteries' }, { least: 1, most: 4 }).default(1),
})
const written = {
  id: 'battery-care',
  version: '1.0.0',
  kit: '^1',
  title,
  settings,
  options,
  pricing: {},
  coverage: {},
}
const flat = { form: 'flat', amountMinor: 900 } as const

function refusalOf(define: () => unknown): string {
  try {
    define()
  } catch (error) {
    if (error instanceof PluginRefusal) return error.message
    throw error
  }
  return 'accepted'
}

const cells: DimensionDefinition = {
  id: 'other-plugin:cells',
  kind: 'window',
  role: 'other',
  title,
  facets: [],
  weight: 'light',
}

describe('a definition is refused', () => {
  test.each<[string, Partial<AnyDefinition>, string]>([
    ['when its id is no folder name', { id: 'Battery Care' }, 'plugin-kit.id-invalid'],
    ['when its version has two numbers', { version: '1.0' }, 'plugin-kit.version-invalid'],
    ['when it was made for another kit', { kit: '^2' }, 'plugin-kit.range-not-met'],
    ['when its range can’t be read', { kit: 'latest' }, 'plugin-kit.range-not-met'],
    ['when its title speaks one language', { title: { en: 'Care', fr: ' ' } }, 'plugin-kit.language-missing'],
    [
      'when a message lies outside its name',
      { messages: { 'core.charge': title } },
      'plugin-kit.message-foreign',
    ],
    [
      'when the languages of a message name different values',
      { messages: { 'battery-care.charge': { en: '{count} batteries', fr: 'batteries' } } },
      'plugin-kit.placeholders-differ',
    ],
    ['when a dimension bears another name', { dimensions: [cells] }, 'plugin-kit.dimension-foreign'],
    [
      'when a text of its dimension is missing',
      { dimensions: [{ ...cells, id: 'battery-care:cells', description: { en: 'Cells', fr: '' } }] },
      'plugin-kit.language-missing',
    ],
    [
      'when its settings hold a date',
      { settings: z.strictObject({ from: labelled(z.date(), title) }) },
      'plugin-kit.schema-not-convertible',
    ],
    ['when its options are no object', { options: z.string() }, 'plugin-kit.schema-not-convertible'],
    [
      'when a field has no label',
      { options: z.strictObject({ cells: z.int() }) },
      'plugin-kit.language-missing',
    ],
    [
      'when a value of a choice has no label',
      { options: z.strictObject({ kind: labelled(z.enum(['lead', 'lithium']), title) }) },
      'plugin-kit.language-missing',
    ],
  ])('%s', (_when, change, code) => {
    expect(refusalOf(() => definePlugin<PluginSchema, PluginSchema>({ ...written, ...change }))).toContain(
      `[${code}]`,
    )
  })

  test('with a sentence that names the plugin, what it gave and the cure', () => {
    expect(refusalOf(() => definePlugin({ ...written, kit: '^2' }))).toBe(
      'The plugin battery-care asks for the kit ^2, and this kit is 1.0.0. Install the version of the plugin that ' +
        'was made for this kit, or change `kit` after trying its tests. [plugin-kit.range-not-met]',
    )
  })
})

describe('a defined plugin', () => {
  const plugin = definePlugin(written)

  test('is a frozen value with the schemas that forms are drawn from', () => {
    expect(Object.isFrozen(plugin)).toBe(true)
    expect(plugin.priceFields).toEqual(['price'])
    expect(plugin.settingsSchema.properties?.['price']).toMatchObject({
      'x-aftercare': 'price-form',
      'x-label': { en: 'Price', fr: 'Prix' },
    })
    expect(plugin.optionsSchema.properties?.['batteries']).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 4,
      default: 1,
    })
  })

  test('fills in defaults and freezes what hooks read', () => {
    const parsed = plugin.parseOptions({})
    expect(parsed).toEqual({ batteries: 1 })
    expect(Object.isFrozen(parsed)).toBe(true)
  })

  test('says faults of settings by path, in both languages', () => {
    const problems = plugin.checkSettings({ price: { ...flat, amountMinor: -1 }, colour: 'red' })
    expect(problems.map(({ path }) => path)).toEqual(['/price/amountMinor', ''])
    expect(problems[0]?.text).toEqual({
      en: 'Too small: expected number to be >=0',
      fr: expect.stringContaining('Trop petit'),
    })
  })

  test('refuses options outside their bounds', () => {
    expect(refusalOf(() => plugin.parseOptions({ batteries: 5 }))).toContain('[plugin-kit.options-invalid]')
  })

  test('names the values of a choice in both languages', () => {
    const kind = choice(title, {
      lead: { en: 'lead', fr: 'plomb' },
      lithium: { en: 'lithium', fr: 'lithium' },
    })
    const { optionsSchema } = definePlugin({ ...written, options: z.strictObject({ kind }) })
    expect(optionsSchema.properties?.['kind']).toMatchObject({
      enum: ['lead', 'lithium'],
      'x-enum-labels': { lead: { en: 'lead', fr: 'plomb' } },
    })
  })

  test('may use any schema that validates and has a JSON Schema', () => {
    const ofAnotherLibrary = {
      '~standard': {
        version: 1 as const,
        vendor: 'by hand',
        validate: (value: unknown) =>
          typeof value === 'object' && value !== null && 'cells' in value && value.cells === 6
            ? { value: { cells: 6 } }
            : { issues: [{ message: 'six cells', path: ['cells'] }] },
      },
    }
    const schema = withJsonSchema(ofAnotherLibrary, {
      type: 'object',
      properties: { cells: { const: 6, 'x-label': { en: 'Cells', fr: 'Cellules' } } },
    })
    const { parseOptions, optionsSchema } = definePlugin({ ...written, options: schema })
    expect(optionsSchema.properties?.['cells']?.const).toBe(6)
    expect(parseOptions({ cells: 6 })).toEqual({ cells: 6 })
    expect(refusalOf(() => parseOptions({ cells: 5 }))).toContain('/cells: six cells')
  })

  test('refuses settings that a frozen contract could not hold', () => {
    const { checkSettings } = definePlugin({
      ...written,
      settings: z.strictObject({ share: labelled(z.number(), title) }),
    })
    expect(checkSettings({ share: 1 })).toEqual([])
    expect(checkSettings({ share: 0.5 })[0]?.message).toContain('no plain JSON')
  })
})
