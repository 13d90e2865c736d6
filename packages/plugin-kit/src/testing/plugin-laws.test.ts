import { describe, expect, test } from 'vitest'
import {
  arrivalWithin,
  chargeLine,
  definePlugin,
  priceForm,
  target,
  wholeNumber,
  z,
  type ChargeContext,
  type NewLine,
  type Plugin,
  type PluginDefinition,
} from '../index.ts'
import type { PluginCase } from './plugin-case.ts'
import { expectAsWritten, pluginLaws } from './test-plugin.ts'

const label = { en: 'Label', fr: 'Libellé' }
const settings = z.strictObject({ price: priceForm(label) })
const options = z.strictObject({ cells: wholeNumber(label, { least: 1, most: 9 }).default(1) })
type Written = PluginDefinition<typeof settings, typeof options>
type Context = ChargeContext<typeof settings, typeof options>

const charged = (context: Context): NewLine =>
  chargeLine(context, {
    code: 'cells',
    form: context.settings.price,
    quantity: context.options.cells,
    taxCategory: 'service',
    message: { key: 'battery-care.charge', params: { cells: context.options.cells } },
  })

const sound: Written = {
  id: 'battery-care',
  version: '1.0.0',
  kit: '^1',
  title: label,
  settings,
  options,
  messages: { 'battery-care.charge': { en: '{cells} cells', fr: '{cells} cellules' } },
  pricing: { charge: (context) => [charged(context)] },
  coverage: { widen: () => ({ add: [{ dimension: 'core:visits', quantity: 1 }] }) },
}
/** Of other schemas: the hooks above read what theirs would not give. */
const { id, version, kit, title } = sound
const silent = { id, version, kit, title, pricing: {}, coverage: {} }
const sold: PluginCase = {
  title: 'three cells',
  settings: { price: { form: 'flat', amountMinor: 10_00 } },
  options: { cells: 3 },
  lines: { cells: '30.00 EUR a year' },
}

/** Titles of the laws that a plugin breaks. */
function broken(plugin: Plugin, one: PluginCase = sold): readonly string[] {
  return pluginLaws.flatMap(({ title, holds }) => {
    try {
      holds(plugin, [one])
      return []
    } catch {
      return [title]
    }
  })
}
const charging = (charge: (context: Context) => readonly NewLine[]) =>
  definePlugin({ ...sound, pricing: { charge } })

test('a sound plugin keeps every law and is priced as its case says', () => {
  const plugin = definePlugin(sound)
  expect(broken(plugin)).toEqual([])
  expectAsWritten(plugin, sold)
})

test('a case that asks for another price, cover or refusal fails', () => {
  const plugin = definePlugin(sound)
  const asking = (change: Partial<PluginCase>) => () => expectAsWritten(plugin, { ...sold, ...change })
  expect(asking({ lines: { cells: '30.01 EUR a year' } })).toThrow('deeply equal')
  expect(asking({ lines: {} })).toThrow('deeply equal')
  expect(asking({ coverage: { 'core:visits': { kind: 'quantity', quantity: 3 } } })).toThrow('deeply equal')
  expect(asking({ coverage: { 'core:visits': { kind: 'quantity', quantity: 2 } } })).not.toThrow()
  expect(asking({ refused: 'cap-exceeded' })).toThrow('was refused by: nothing')
  expect(asking({ options: { cells: 10 } })).toThrow('plugin-kit.options-invalid')
})

describe('a plugin is found out that', () => {
  let calls = 0
  test.each<[string, Plugin, string]>([
    [
      'answers otherwise the second time',
      charging((context) => [{ ...charged(context), amountMinor: (calls += 1) }]),
      'the same input gives the same answer',
    ],
    [
      'changes what it is shown',
      charging((context) => {
        Object.assign(context.settings, { price: { form: 'flat', amountMinor: 0 } })
        return [charged(context)]
      }),
      'what it is given stays untouched',
    ],
    [
      'adds a member to its context',
      charging((context) => [charged(Object.assign(context, { cells: 1 }))]),
      'what it is given stays untouched',
    ],
    ...(
      [
        ['asks what time it is', () => Date.now()],
        ['makes a date of now', () => new Date().getTime()],
        ['throws dice', () => Math.random()],
      ] as const
    ).map(([does, reach]): [string, Plugin, string] => [
      does,
      charging((context) => {
        try {
          reach()
        } catch {
          // It would hide what it did.
        }
        return [charged(context)]
      }),
      'hooks reach for no clock, randomness, timer or network',
    ]),
    [
      'answers in another currency',
      charging((context) => [{ ...charged(context), currency: 'CHF' }]),
      'amounts are whole minor units of the book’s currency',
    ],
    [
      'answers a fraction of a minor unit',
      charging((context) => [{ ...charged(context), amountMinor: 0.5 }]),
      'amounts are whole minor units of the book’s currency',
    ],
    [
      'leaves a value of its text out',
      charging((context) => [{ ...charged(context), message: { key: 'battery-care.charge', params: {} } }]),
      'every line speaks both languages',
    ],
    [
      'speaks by a key it doesn’t have',
      charging((context) => [{ ...charged(context), message: { key: 'battery-care.fee', params: {} } }]),
      'every line speaks both languages',
    ],
    [
      'answers too many lines',
      charging((context) =>
        Array.from({ length: 41 }, (_none, index) => ({ ...charged(context), code: `cell-${index}` })),
      ),
      'hooks keep their budget of time and size',
    ],
    [
      'takes options it doesn’t know',
      definePlugin({ ...sound, options: z.object(options.shape) }),
      'settings and options refuse members they don’t know',
    ],
    [
      'takes anything for settings',
      definePlugin({ ...silent, settings: z.looseObject({}), options }),
      'settings and options refuse nonsense',
    ],
    [
      'reads its own options otherwise',
      definePlugin({
        ...silent,
        settings,
        options: z.strictObject({
          cells: wholeNumber(label, { least: 1, most: 9 }).overwrite((cells) => cells + 1),
        }),
      }),
      'settings and options read back as they were read',
    ],
  ])('%s', (_does, plugin, law) => {
    expect(broken(plugin)).toContain(law)
  })
})

test('what a hook reaches for is given back to everyone else', () => {
  broken(charging((context) => [{ ...charged(context), amountMinor: Date.now() }]))
  expect(Date.now()).toBeGreaterThan(0)
  expect(new Date(0).getTime()).toBe(0)
  expect(Math.random()).toBeLessThan(1)
})

test('a date of stated parts is arithmetic, not the clock', () => {
  const plugin = charging((context) => [
    { ...charged(context), amountMinor: new Date('2026-01-01T00:00:00Z').getUTCFullYear() },
  ])
  expect(broken(plugin)).toEqual([])
})

test('a declared withdrawal may take cover away', () => {
  const value = arrivalWithin({ minutes: 60, strength: 'guaranteed', clockStart: 'call-logged' })
  const withdrawing = definePlugin({
    ...sound,
    coverage: { widen: () => ({ withdraw: [target('core:arrival')] }) },
  })
  const given = { tierCover: { 'core:arrival': { '*': { state: 'known', value } as const } } }
  expect(broken(withdrawing, { ...sold, given })).toEqual([])
  expectAsWritten(withdrawing, { ...sold, given, coverage: { 'core:arrival': 'none' } })
})
