import { mergeDimensionTemplates, type DimensionDefinition } from '../../cover/index.ts'
import { memberOf } from '../reading/path-text.ts'
import type { CatalogPlugin } from './catalog-plugin.ts'

/**
 * A catalog file made ready to be read: an add-on that leaves out `pluginVersion` and `pluginHash` gets those of the
 * plugin installed, and the dimensions that plugins bring are copied in where the file lacks them. What the file
 * does say is kept, even when another build is installed: reading and checking tell. Whatever else is wrong with
 * the document is left as it is. A stored version names both always.
 */
export function pinPlugins(document: unknown, plugins: readonly CatalogPlugin[]): unknown {
  const addOns = memberOf(document, 'addOns')
  if (!isRecord(document) || !Array.isArray(addOns)) return document
  const pinned = addOns.map((addOn: unknown) => pin(addOn, plugins))
  const used = plugins.filter(({ id }) => addOns.some((addOn: unknown) => memberOf(addOn, 'id') === id))
  return { ...document, dimensions: withTemplates(document['dimensions'], used), addOns: pinned }
}

function pin(addOn: unknown, plugins: readonly CatalogPlugin[]): unknown {
  if (!isRecord(addOn)) return addOn
  const plugin = plugins.find(({ id }) => id === addOn['id'])
  if (plugin === undefined) return addOn
  return { pluginVersion: plugin.version, pluginHash: plugin.hash, ...addOn }
}

/** A template that clashes with the file's own definition is left out: the check of the plugins names it. */
function withTemplates(dimensions: unknown, plugins: readonly CatalogPlugin[]): unknown {
  if (!Array.isArray(dimensions)) return dimensions
  let own = dimensions as readonly DimensionDefinition[]
  for (const plugin of plugins) {
    try {
      own = mergeDimensionTemplates(own, [plugin])
    } catch {
      // A clash, or definitions that aren't any: reading and the check of the plugins tell which.
    }
  }
  return own
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
