import type { CatalogAddOn, JsonObject } from '../catalog-version.ts'
import { unknownReference } from '../checks/faults.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import type { CatalogPlugin, SettingsProblem } from './catalog-plugin.ts'

/** What the plugin refuses of the settings, as they are and with the prices of each book in their place. */
export function settingsFaults(addOn: CatalogAddOn, plugin: CatalogPlugin, path: Path): readonly Fault[] {
  const books = Object.entries(addOn.bookPrices ?? {})
  const own = refusedSettings(plugin, addOn.settings)
  return [
    ...own.map((problem) => settingsFault(plugin, problem, [...path, 'settings'])),
    ...books.flatMap(([book, prices]) => [
      ...unpricedFields(plugin, prices, [...path, 'bookPrices', book]),
      ...refusedSettings(plugin, { ...addOn.settings, ...prices })
        .filter((problem) => !own.some(({ path: at }) => at === problem.path))
        .map((problem) => settingsFault(plugin, problem, [...path, 'bookPrices', book])),
    ]),
  ]
}

/** A plugin that throws instead of answering refuses: its fault must not take the catalog down. */
export function refusedSettings(plugin: CatalogPlugin, settings: JsonObject): readonly SettingsProblem[] {
  try {
    return plugin.checkSettings(settings)
  } catch (error) {
    return [{ path: '', message: error instanceof Error ? error.message : String(error) }]
  }
}

function settingsFault(plugin: CatalogPlugin, problem: SettingsProblem, path: Path): Fault {
  const { text = { en: problem.message, fr: problem.message } } = problem
  const below = problem.path.split('/').slice(1)
  const steps = below.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  return { path: [...path, ...steps], code: 'settings-refused', params: { addOn: plugin.title, text } }
}

function unpricedFields(plugin: CatalogPlugin, prices: JsonObject, path: Path): readonly Fault[] {
  const { priceFields } = plugin
  if (priceFields === undefined) return []
  return Object.keys(prices).flatMap((field) =>
    priceFields.includes(field) ? [] : [unknownReference([...path, field], 'priceField', field)],
  )
}
