import { shippedFile, type ShippedCatalog } from './shipped-catalogs.ts'
import type { Session } from './test-api.ts'

/** A catalog version as tests speak of it. */
export interface ImportedVersion {
  readonly id: string
  readonly number: number | null
  readonly revision: number
  readonly hash: string | null
  readonly catalog: { readonly id: string; readonly key: string }
}

export const versionFields = 'id number status revision hash catalog { id key }'

const document = `mutation ($input: ImportCatalogInput!) {
  importCatalog(input: $input) {
    __typename
    ... on CatalogImport { version { ${versionFields} } }
    ... on CatalogProblems { problems { path message } }
    ... on Refusal { code message }
  }
}`

/** Imports and publishes a shipped catalog as a client does. Throws with what was answered when it is refused. */
export async function importShipped(session: Session, name: ShippedCatalog): Promise<ImportedVersion> {
  const { data, errors } = await session.execute<{ importCatalog: { version?: ImportedVersion } }>(document, {
    input: {
      file: shippedFile(name),
      dryRun: false,
      publish: true,
      reason: 'For the test',
      idempotencyKey: crypto.randomUUID(),
    },
  })
  const version = data?.importCatalog.version
  if (version === undefined) throw new Error(JSON.stringify({ data, errors }))
  return version
}
