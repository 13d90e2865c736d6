import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { BindAddOn } from '@aftercare/contract-domain/pricing'
import {
  canonicalJson,
  type MessageCatalogue,
  mergeCatalogues,
  sha256Hex,
} from '@aftercare/contract-domain/text'
import { bindPlugin, checkKitRange, KIT_VERSION, type Plugin, settingsForBook } from '@aftercare/plugin-kit'
import { StartFailure } from './embedded-postgres/start-failure.ts'
import { AddOnNotInCatalog, PluginMissing } from './errors.ts'
import { contentHash, sourceFolderOf } from './plugin-content.ts'
import type { PluginPackage } from './plugins.ts'

/** A plugin as this process runs it. */
export interface InstalledPlugin extends Plugin {
  /** SHA-256 of its content. */
  readonly hash: string
}

/** The plugins of an installation. A plain value, made once at the start. */
export interface PluginHost {
  /** By id. */
  readonly plugins: readonly InstalledPlugin[]
  readonly messages: MessageCatalogue
  plugin(id: string): InstalledPlugin | undefined
  /**
   * Which builds would price this version today: a hash over its add-ons' plugins. Quotes keep it, and are priced
   * again before they are offered when it has changed.
   */
  buildOf(version: Pick<CatalogVersion, 'addOns'>): string
  /** Binds the add-ons of a catalog version; the same request gives the same value. */
  bindAddOn(version: Pick<CatalogVersion, 'addOns'>): BindAddOn
}

/**
 * Checks and hashes the plugins.
 * @param guarded true in development and tests: a hook that changes its context is refused, naming it
 * @throws {StartFailure} two plugins of one id, a plugin for another kit
 */
export function hostPlugins(
  packages: readonly PluginPackage[],
  { guarded }: { readonly guarded: boolean },
): PluginHost {
  const byId = new Map<string, InstalledPlugin>()
  for (const { name, plugin } of packages) {
    const other = packages.find((entry) => entry.plugin.id === plugin.id && entry.name !== name)
    if (other !== undefined)
      throw new StartFailure(
        `Two plugins are called ${plugin.id} (${name} and ${other.name}): take one of them out of apps/api/src/plugins.ts.`,
      )
    if (checkKitRange(plugin.kit) !== true)
      throw new StartFailure(
        `${name} is written for plugin kit ${plugin.kit}, and this is ${KIT_VERSION}: install a version of it that fits, ` +
          'or take it out of apps/api/src/plugins.ts.',
      )
    byId.set(plugin.id, { ...plugin, hash: contentHash(sourceFolderOf(name)) })
  }
  const plugins = [...byId.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1))
  return {
    plugins,
    messages: mergeCatalogues(...plugins.map(({ messages }) => messages)),
    plugin: (id) => byId.get(id),
    buildOf: ({ addOns }) =>
      sha256Hex(canonicalJson(addOns.map(({ id }) => [id, byId.get(id)?.hash ?? 'missing']).sort(byFirst))),
    bindAddOn: (version) => binder(version, { byId, guarded }),
  }
}

function binder(
  version: Pick<CatalogVersion, 'addOns'>,
  { byId, guarded }: { readonly byId: ReadonlyMap<string, InstalledPlugin>; readonly guarded: boolean },
): BindAddOn {
  const entries = new Map(version.addOns.map((entry) => [entry.id, entry]))
  const bound = new Map<string, ReturnType<BindAddOn>>()
  return ({ addOn, priceBook, options }) => {
    const entry = entries.get(addOn)
    if (entry === undefined) throw new AddOnNotInCatalog(addOn)
    const plugin = byId.get(addOn)
    if (plugin === undefined) throw new PluginMissing(addOn)
    const key = JSON.stringify([addOn, priceBook, options])
    const known = bound.get(key)
    if (known !== undefined) return known
    const made = bindPlugin(plugin, { settings: settingsForBook(entry, priceBook), options, guarded })
    bound.set(key, made)
    return made
  }
}

function byFirst([left = '']: readonly string[], [right = '']: readonly string[]): number {
  return left < right ? -1 : 1
}
