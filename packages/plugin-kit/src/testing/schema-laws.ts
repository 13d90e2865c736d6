import { expect } from 'vitest'
import type { Plugin } from '../plugin.ts'
import { demand } from './law-broken.ts'
import type { PluginLaw } from './plugin-law.ts'

const NONSENSE = [null, undefined, 42, 'nonsense', [], [{}], { nonsense: true }]

/** What settings and options must be as schemas. */
export const schemaLaws: readonly PluginLaw[] = [
  {
    title: 'settings and options refuse nonsense',
    holds: (plugin) => {
      for (const value of NONSENSE) {
        refuses(plugin, plugin.parseSettings, value)
        refuses(plugin, plugin.parseOptions, value)
      }
    },
  },
  {
    title: 'settings and options refuse members they don’t know',
    holds: (plugin, sold) => {
      for (const { settings, options } of sold) {
        const more = (value: unknown) => ({ ...(value as object), 'no-such-member': true })
        refuses(plugin, plugin.parseSettings, more(settings))
        refuses(plugin, plugin.parseOptions, more(options))
      }
    },
  },
  {
    title: 'settings and options read back as they were read',
    holds: (plugin, sold) => {
      for (const { settings, options } of sold) {
        expectStable(plugin.parseSettings, settings)
        expectStable(plugin.parseOptions, options)
      }
    },
  },
  {
    title: 'forms can be drawn from settings and options',
    holds: ({ settingsSchema, optionsSchema }: Plugin) => {
      for (const schema of [settingsSchema, optionsSchema]) {
        expect(schema.type).toBe('object')
        expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
      }
    },
  },
]

function refuses({ id }: Plugin, parse: (value: unknown) => unknown, value: unknown) {
  let taken = true
  try {
    parse(value)
  } catch {
    taken = false
  }
  demand(!taken, `${id} takes ${JSON.stringify(value)} for settings or options: use z.strictObject`)
}

function expectStable(parse: (value: unknown) => unknown, written: unknown) {
  const read = parse(written)
  expect(parse(read)).toEqual(read)
}
