import type { Plugin } from '../plugin.ts'
import type { PluginCase } from './plugin-case.ts'
import { priceCase, type PricedCase } from './price-case.ts'

/** What holds for every plugin. `holds` throws what a reader of the test's failure needs to know. */
export interface PluginLaw {
  readonly title: string
  /** Asked of the cases that are not meant to be refused; at least one. */
  readonly holds: (plugin: Plugin, sold: readonly PluginCase[]) => void
}

/** A law that each case, priced once, must keep. */
export function lawOfEachCase(
  title: string,
  check: (priced: PricedCase, one: PluginCase, plugin: Plugin) => void,
): PluginLaw {
  return {
    title,
    holds: (plugin, sold) => {
      for (const one of sold) check(priceCase(plugin, one), one, plugin)
    },
  }
}
