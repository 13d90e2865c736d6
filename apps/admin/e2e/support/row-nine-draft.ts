import { rowNineCatalog } from './row-nine-catalog.ts'
import { ask, type Visit } from './visit.ts'

/** A draft of row 9's catalog under a key of its own, Essential at so many cents; its global id. */
export async function rowNineDraft(visit: Visit, key: string, essentialMinor: number): Promise<string> {
  const { importCatalog } = await ask<{ importCatalog: { version?: { id: string } } }>(
    visit,
    `mutation ($input: ImportCatalogInput!) { importCatalog(input: $input) {
       ... on CatalogImport { version { id } } ... on CatalogProblems { problems { path message } } ... on Refusal { message } } }`,
    {
      input: {
        file: rowNineCatalog(key, essentialMinor),
        dryRun: false,
        publish: false,
        reason: 'For the test',
        idempotencyKey: crypto.randomUUID(),
      },
    },
  )
  if (importCatalog.version === undefined) throw new Error(JSON.stringify(importCatalog))
  return importCatalog.version.id
}
