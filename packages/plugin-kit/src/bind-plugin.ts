import type { JsonObject } from '@aftercare/contract-domain/catalog'
import type { ActiveAddOn } from '@aftercare/contract-domain/pricing'
import { OptionsInvalid } from './errors.ts'
import type { Plugin } from './plugin.ts'
import { readOnlyContext } from './read-only-context.ts'

export interface Binding {
  /** As the catalog holds them, prices of the price book already in their place. */
  readonly settings: unknown
  readonly options: unknown
  /** Development and tests: a hook that changes its context is refused, naming it. */
  readonly guarded?: boolean
}

/** The plugin with the admin's settings and the buyer's options in it. Throws SettingsInvalid, OptionsInvalid. */
export function bindPlugin(plugin: Plugin, binding: Binding): ActiveAddOn {
  const { hooks } = plugin
  const settings = plugin.parseSettings(binding.settings)
  const options = plugin.parseOptions(binding.options)
  const faults = hooks.check(settings, options)
  if (faults.length > 0) throw new OptionsInvalid(plugin.id, faults)
  const hook = <Context extends object, Answer>(name: string, run: (context: Context) => Answer) =>
    binding.guarded === true ? (context: Context) => run(readOnlyContext(context, plugin.id, name)) : run
  return {
    id: plugin.id,
    version: plugin.version,
    title: plugin.title,
    settings,
    options,
    needs: hooks.needs(settings),
    excludes: hooks.excludes(settings),
    facts: hooks.facts(settings),
    messages: plugin.messages,
    ...(hooks.adjustAtMost && { adjustAtMost: hooks.adjustAtMost(settings) }),
    ...(hooks.charge && { charge: hook('charge', hooks.charge) }),
    ...(hooks.adjust && { adjust: hook('adjust', hooks.adjust) }),
    ...(hooks.widen && { widen: hook('widen', hooks.widen) }),
  }
}

/** Settings of a catalog entry as one price book has them: its prices in place of the entry's own. */
export function settingsForBook(
  entry: {
    readonly settings: JsonObject
    readonly bookPrices?: Readonly<Record<string, JsonObject>>
  },
  priceBook: string,
): JsonObject {
  return { ...entry.settings, ...entry.bookPrices?.[priceBook] }
}
