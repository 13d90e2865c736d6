import type { CatalogAddOn, CatalogVersion } from '../catalog-version.ts'
import { idsOf, unknownReference } from '../checks/faults.ts'
import type { Noun } from '../checks/nouns.ts'
import { memberOf, type Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import type { CatalogPlugin } from './catalog-plugin.ts'

interface Given {
  readonly version: CatalogVersion
  readonly addOn: CatalogAddOn
  readonly plugin: CatalogPlugin
}

/** Fields of the settings that name a dimension, fact or tax category: it must be one of this catalog. */
export function settingsReferenceFaults({ version, addOn, plugin }: Given, path: Path): readonly Fault[] {
  const known: Readonly<Record<string, { readonly noun: Noun; readonly ids: ReadonlySet<string> }>> = {
    dimension: { noun: 'dimension', ids: idsOf(version.dimensions) },
    fact: { noun: 'fact', ids: idsOf(version.facts) },
    'tax-category': { noun: 'taxRate', ids: new Set(version.taxRates.map(({ category }) => category)) },
  }
  const fields = memberOf(plugin.settingsSchema, 'properties')
  return Object.entries(fields ?? {}).flatMap(([field, schema]: [string, unknown]) => {
    const mark = memberOf(schema, 'x-aftercare')
    const named = typeof mark === 'string' && Object.hasOwn(known, mark) ? known[mark] : undefined
    // A field left out has the value that the plugin usually gives it.
    const value = memberOf(addOn.settings, field) ?? memberOf(schema, 'default')
    if (named === undefined || typeof value !== 'string' || named.ids.has(value)) return []
    return [unknownReference([...path, field], named.noun, value)]
  })
}
