import { readFileSync } from 'node:fs'
import { pinPlugins, readCatalogVersion, type CatalogReading } from '@aftercare/contract-domain/catalog'
import { hostPlugins } from '../plugin-host.ts'
import { pluginPackages } from '../plugins.ts'

/** Those whose facts are of real catalogs of the trade. */
export const describedCatalogs = ['it-hardware', 'lab-instruments', 'lifts-fr'] as const

export const shippedCatalogs = [...describedCatalogs, 'packaging-machines'] as const

export type ShippedCatalog = (typeof shippedCatalogs)[number]

export const installation = hostPlugins(pluginPackages, { guarded: true })

/** A catalog file as it is shipped, not yet read. */
export function shippedFile(name: ShippedCatalog | 'worries'): unknown {
  return JSON.parse(readFileSync(new URL(`../../catalogs/${name}.json`, import.meta.url), 'utf8'))
}

/** A shipped file as an import reads it: pinned to the plugins installed. */
export function readShipped(name: ShippedCatalog): CatalogReading {
  return readCatalogVersion(pinPlugins(shippedFile(name), installation.plugins))
}
