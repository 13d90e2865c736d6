import { importCatalogMutation, type AftercareClient, type JsonValue } from '@aftercare/graphql-client'

export interface PublishedVersion {
  readonly id: string
  readonly number: number | null
}

/** Imports a catalog file and publishes it. Throws what the API found wrong with it. */
export async function publishCatalog(
  admin: AftercareClient,
  file: JsonValue,
  idempotencyKey: string,
): Promise<PublishedVersion> {
  const { importCatalog } = await admin.mutate(importCatalogMutation, {
    input: { file, dryRun: false, publish: true, idempotencyKey, reason: 'Acceptance' },
  })
  if (importCatalog.__typename === 'CatalogImport' && importCatalog.version !== null)
    return importCatalog.version
  const problems = 'problems' in importCatalog ? importCatalog.problems : []
  const reason = 'message' in importCatalog ? importCatalog.message : 'no version was made'
  const details = problems.map(({ path, message }) => `${path}: ${message}`)
  throw new Error(`The catalog of the row was refused: ${[reason, ...details].join(' ')}`)
}
