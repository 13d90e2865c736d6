import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CatalogAddOn } from '@aftercare/contract-domain/catalog'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StartFailure } from './embedded-postgres.ts'
import { AddOnNotInCatalog, PluginMissing } from './errors.ts'
import { contentHash } from './plugin-content.ts'
import { hostPlugins } from './plugin-host.ts'
import { pluginPackages } from './plugins.ts'

const host = hostPlugins(pluginPackages, { guarded: true })

function entry(id: string): CatalogAddOn {
  return { id, pluginVersion: '0.1.0', pluginHash: 'x', settings: {} }
}

describe('the plugins of an installation', () => {
  test('are known by id, each with the hash of its content', () => {
    expect(host.plugins.map(({ id }) => id)).toEqual(host.plugins.map(({ id }) => id).toSorted())
    expect(host.plugins).toHaveLength(pluginPackages.length)
    expect(new Set(host.plugins.map(({ hash }) => hash)).size).toBe(pluginPackages.length)
    expect(host.plugin('nobody')).toBeUndefined()
    const first = host.plugins[0]!
    expect(host.plugin(first.id)).toBe(first)
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/)
  })

  test('of one id are refused when they start, naming both packages', () => {
    const [one] = pluginPackages
    expect(() => hostPlugins([one!, { ...one!, name: 'a-copy' }], { guarded: true })).toThrow(
      new RegExp(`${one!.name}.*a-copy.*plugins\\.ts`),
    )
  })

  test('for another kit are refused when they start, in one sentence', () => {
    const [one] = pluginPackages
    const old = { name: one!.name, plugin: { ...one!.plugin, kit: '^99' } }
    expect(() => hostPlugins([old], { guarded: true })).toThrow(StartFailure)
  })
})

describe('binding an add-on of a catalog version', () => {
  test('refuses one that the version does not sell, and one whose plugin is gone', () => {
    const bind = host.bindAddOn({ addOns: [entry('gone-plugin')] })
    const ask = (addOn: string) => () => bind({ addOn, priceBook: 'direct', options: {} })
    expect(ask('rapid-response')).toThrow(AddOnNotInCatalog)
    expect(ask('gone-plugin')).toThrow(PluginMissing)
  })

  test('refuses settings that the plugin’s schema does not allow, naming it', () => {
    const id = host.plugins[0]!.id
    const bind = host.bindAddOn({ addOns: [{ ...entry(id), settings: { nonsense: true } }] })
    expect(() => bind({ addOn: id, priceBook: 'direct', options: {} })).toThrow(id)
  })

  test('takes the prices of the price book, and gives the same value again', () => {
    const preventiveVisits = host.plugin('preventive-visits')!
    const own = exampleSettings(preventiveVisits.settingsSchema)
    const field = preventiveVisits.priceFields[0]!
    const other = { [field]: { form: 'flat', amountMinor: 12_345 } }
    const bind = host.bindAddOn({
      addOns: [{ ...entry(preventiveVisits.id), settings: own, bookPrices: { distributor: other } }],
    })
    const options = exampleSettings(preventiveVisits.optionsSchema)
    const direct = bind({ addOn: preventiveVisits.id, priceBook: 'direct', options })
    const distributor = bind({ addOn: preventiveVisits.id, priceBook: 'distributor', options })
    expect(distributor.settings[field]).toEqual(other[field])
    expect(direct.settings[field]).toEqual(own[field])
    expect(bind({ addOn: preventiveVisits.id, priceBook: 'direct', options })).toBe(direct)
  })

  test('names a build that changes when a plugin of the version does, and with no other', () => {
    const [first, second] = pluginPackages
    const version = { addOns: [entry(first!.plugin.id)] }
    const build = host.buildOf(version)
    expect(hostPlugins([first!], { guarded: false }).buildOf(version)).toBe(build)
    expect(hostPlugins([second!], { guarded: false }).buildOf(version)).not.toBe(build)
  })
})

describe('the hash of a plugin’s content', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'aftercare-plugin-'))
    mkdirSync(join(folder, 'parts'))
    writeFileSync(join(folder, 'index.ts'), 'one')
    writeFileSync(join(folder, 'parts/pricing.ts'), 'two')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test('changes with a byte, a name and a file, and not with its tests', () => {
    const seen = [contentHash(folder)]
    writeFileSync(join(folder, 'plugin.test.ts'), 'expect(1)')
    writeFileSync(join(folder, 'plugin.test-prop.ts'), 'expect(2)')
    expect(contentHash(folder)).toBe(seen[0])
    for (const [name, text] of [
      ['index.ts', 'one!'],
      ['parts/pricing.ts', 'two!'],
      ['parts/coverage.ts', ''],
    ] as const) {
      writeFileSync(join(folder, name), text)
      expect(seen).not.toContain(contentHash(folder))
      seen.push(contentHash(folder))
    }
  })
})

/** The simplest value that a schema drawn as a form allows: defaults, first choices, a flat price. */
function exampleSettings(schema: object): Record<string, never> {
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, Field>
    required?: string[]
  }
  return Object.fromEntries(required.map((name) => [name, exampleOf(properties[name] ?? {})])) as never
}

interface Field {
  readonly 'x-aftercare'?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly minimum?: number
  readonly type?: string
}

function exampleOf(field: Field): unknown {
  if (field['x-aftercare'] === 'price-form') return { form: 'flat', amountMinor: 100 }
  if (field.default !== undefined) return field.default
  if (field.enum !== undefined) return field.enum[0]
  if (field.type === 'integer' || field.type === 'number') return field.minimum ?? 1
  if (field.type === 'array') return []
  if (field.type === 'object') return exampleSettings(field)
  return field['x-aftercare'] === 'tax-category' ? 'standard' : 'core:visits'
}
