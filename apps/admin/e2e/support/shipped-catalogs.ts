import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../api/catalogs')

export interface CatalogFile {
  readonly catalog: { readonly id: string }
}

/** The catalogs that the demo sells, as their files say, by their keys. */
export function shippedCatalogs(): ReadonlyMap<string, CatalogFile> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return new Map(
    files.flatMap((name) => {
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Partial<CatalogFile>
      // Beside the catalogs stands what their sources worry about.
      return file.catalog === undefined
        ? []
        : [[file.catalog.id, { ...file, catalog: file.catalog }] as const]
    }),
  )
}
