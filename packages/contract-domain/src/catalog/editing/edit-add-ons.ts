import { mergeDimensionTemplates } from '../../cover/index.ts'
import type { CatalogAddOn, CatalogVersion, JsonObject } from '../catalog-version.ts'
import { AddOnInUse, AddOnUnknown, CatalogInvalid, PluginUnknown, PriceBookUnknown } from '../errors.ts'
import type { CatalogPlugin } from '../plugins/catalog-plugin.ts'
import { settingsFaults } from '../plugins/settings-faults.ts'
import { problemsOf } from '../reading/problem.ts'
import { jsonObject } from '../schema/add-on.ts'
import { availability as availabilitySchema } from '../schema/availability.ts'
import { delay as delaySchema } from '../schema/tier.ts'
import type { CatalogEdits } from './catalog-edit.ts'
import { parsePart } from './parse-part.ts'
import { replaceAddOn, withMember } from './replace.ts'

type Plugins = readonly CatalogPlugin[]

/** Throws PluginUnknown, CatalogInvalid (settings refused by the plugin), cover's DimensionTemplatesDiffer. */
export function putAddOn(
  version: CatalogVersion,
  edit: CatalogEdits['putAddOn'],
  plugins: Plugins,
): CatalogVersion {
  const { key } = edit
  const plugin = plugins.find(({ id }) => id === key)
  if (plugin === undefined) throw new PluginUnknown(key)
  const before = version.addOns.find(({ id }) => id === key)
  const settings = parsePart(jsonObject, edit.settings, ['addOns', key, 'settings'])
  const pinned = { pluginVersion: plugin.version, pluginHash: plugin.hash, settings }
  const put: CatalogAddOn = before === undefined ? { id: key, ...pinned } : { ...before, ...pinned }
  const placed: CatalogVersion = {
    ...version,
    dimensions: mergeDimensionTemplates(version.dimensions, [plugin]),
    addOns:
      before === undefined
        ? [...version.addOns, put]
        : version.addOns.map((one) => (one === before ? put : one)),
  }
  const available =
    edit.availability == null
      ? placed
      : editAddOnAvailability(placed, { key, availability: edit.availability })
  const delayed = edit.delay == null ? available : editAddOnDelay(available, { key, delay: edit.delay })
  return acceptedBy(plugins, delayed, key)
}

/** Throws AddOnInUse while a tier demands it. Dimensions that came with it stay: tiers may promise in them. */
export function removeAddOn(version: CatalogVersion, { key }: CatalogEdits['removeAddOn']): CatalogVersion {
  if (!version.addOns.some(({ id }) => id === key)) throw new AddOnUnknown(key)
  const demanding = version.tiers.find((tier) => tier.compulsoryAddOns?.includes(key))
  if (demanding !== undefined)
    throw new AddOnInUse(key, demanding.title, ['tiers', demanding.id, 'compulsoryAddOns'])
  return { ...version, addOns: version.addOns.filter(({ id }) => id !== key) }
}

export function editAddOnSettings(
  version: CatalogVersion,
  { key, settings }: CatalogEdits['addOnSettings'],
  plugins: Plugins,
): CatalogVersion {
  const read = parsePart(jsonObject, settings, ['addOns', key, 'settings'])
  return acceptedBy(
    plugins,
    replaceAddOn(version, key, (addOn) => ({ ...addOn, settings: read })),
    key,
  )
}

export function editAddOnBookPrices(
  version: CatalogVersion,
  { key, priceBook, prices }: CatalogEdits['addOnBookPrices'],
  plugins: Plugins,
): CatalogVersion {
  if (!version.priceBooks.some(({ id }) => id === priceBook)) throw new PriceBookUnknown(priceBook)
  const path = ['addOns', key, 'bookPrices', priceBook]
  const edited = replaceAddOn(version, key, (addOn) => {
    const others = Object.entries(addOn.bookPrices ?? {}).filter(([book]) => book !== priceBook)
    const own: [string, JsonObject][] =
      prices == null ? [] : [[priceBook, parsePart(jsonObject, prices, path)]]
    const all = [...others, ...own]
    return withMember(addOn, 'bookPrices', all.length === 0 ? null : Object.fromEntries(all))
  })
  return acceptedBy(plugins, edited, key)
}

export function editAddOnAvailability(
  version: CatalogVersion,
  { key, availability }: CatalogEdits['addOnAvailability'],
): CatalogVersion {
  const path = ['addOns', key, 'availability']
  return replaceAddOn(version, key, (addOn) =>
    withMember(
      addOn,
      'availability',
      availability == null ? null : parsePart(availabilitySchema, availability, path),
    ),
  )
}

export function editAddOnDelay(
  version: CatalogVersion,
  { key, delay }: CatalogEdits['addOnDelay'],
): CatalogVersion {
  const path = ['addOns', key, 'delay']
  return replaceAddOn(version, key, (addOn) =>
    withMember(addOn, 'delay', delay == null ? null : parsePart(delaySchema, delay, path)),
  )
}

/** The version, when the plugin (if it is installed) takes the settings of its add-on. */
function acceptedBy(plugins: Plugins, version: CatalogVersion, key: string): CatalogVersion {
  const plugin = plugins.find(({ id }) => id === key)
  const index = version.addOns.findIndex(({ id }) => id === key)
  const addOn = version.addOns[index]
  if (plugin === undefined || addOn === undefined) return version
  const faults = settingsFaults(addOn, plugin, ['addOns', index])
  if (faults.length > 0) throw new CatalogInvalid(problemsOf(version, faults))
  return version
}
