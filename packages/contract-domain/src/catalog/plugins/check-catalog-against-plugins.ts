import { canonicalJson } from '../../text/index.ts'
import type { CatalogAddOn, CatalogVersion } from '../catalog-version.ts'
import { nouns } from '../checks/nouns.ts'
import { unknownReference } from '../checks/faults.ts'
import type { Path } from '../reading/path-text.ts'
import { problemsOf, type CatalogProblem, type Fault } from '../reading/problem.ts'
import type { CatalogPlugin } from './catalog-plugin.ts'
import { settingsFaults } from './settings-faults.ts'
import { settingsReferenceFaults } from './settings-references.ts'

/**
 * Whether the plugins installed are those that the version pins, take its settings, and find their dimensions and
 * facts in it. Empty when the version can be priced and published here.
 */
export function checkCatalogAgainstPlugins(
  version: CatalogVersion,
  plugins: readonly CatalogPlugin[],
): readonly CatalogProblem[] {
  const faults = version.addOns.flatMap((addOn, index): readonly Fault[] => {
    const path = ['addOns', index]
    const plugin = plugins.find(({ id }) => id === addOn.id)
    if (plugin === undefined) return [{ path, code: 'plugin-missing', params: { addOn: addOn.id } }]
    return addOnFaults({ version, addOn, plugin }, path)
  })
  return problemsOf(version, faults)
}

interface Given {
  readonly version: CatalogVersion
  readonly addOn: CatalogAddOn
  readonly plugin: CatalogPlugin
}

function addOnFaults({ version, addOn, plugin }: Given, path: Path): readonly Fault[] {
  return [
    ...pinFaults(addOn, plugin, path),
    ...templateFaults(version, plugin, path),
    ...settingsFaults(addOn, plugin, path),
    ...settingsReferenceFaults({ version, addOn, plugin }, [...path, 'settings']),
    ...plugin.facts.flatMap((fact) =>
      version.facts.some(({ id }) => id === fact) ? [] : [unknownReference(path, 'fact', fact)],
    ),
  ]
}

function pinFaults(addOn: CatalogAddOn, plugin: CatalogPlugin, path: Path): readonly Fault[] {
  const title = plugin.title
  if (addOn.pluginVersion !== plugin.version) {
    const params = { addOn: title, pinned: addOn.pluginVersion, installed: plugin.version }
    return [{ path: [...path, 'pluginVersion'], code: 'plugin-version-differs', params }]
  }
  if (addOn.pluginHash === plugin.hash) return []
  return [
    {
      path: [...path, 'pluginHash'],
      code: 'plugin-hash-differs',
      params: { addOn: title, version: plugin.version },
    },
  ]
}

function templateFaults(version: CatalogVersion, plugin: CatalogPlugin, path: Path): readonly Fault[] {
  return plugin.dimensions.flatMap((template): readonly Fault[] => {
    const index = version.dimensions.findIndex(({ id }) => id === template.id)
    const own = version.dimensions[index]
    const params = { addOn: plugin.title, dimension: template.title, what: nouns.dimension, id: template.id }
    if (own === undefined) return [{ path, code: 'template-missing', params }]
    if (canonicalJson(own) === canonicalJson(template)) return []
    return [{ path: ['dimensions', index], code: 'template-differs', params }]
  })
}
