import type { LadderCertificate } from '@aftercare/contract-domain/ladder'
import { type ImportedVersion, versionFields } from './import-shipped.ts'
import type { Session } from './test-api.ts'

export interface ToldRepair {
  readonly sentence: string
  readonly edits: readonly object[]
  readonly applicable: boolean
  readonly obstacle: string | null
}

export interface ToldPair {
  readonly below: { readonly key: string }
  readonly above: { readonly key: string }
  readonly verdict: string
  readonly sentence: string
  readonly matters: readonly string[]
  readonly context: { readonly asset: string; readonly termMonths: number; readonly priceBook: string }
  readonly counterexample: null | {
    readonly addOns: readonly { readonly key: string; readonly options: object }[]
    readonly price: { readonly amountMinor: number } | null
  }
  readonly certificate: LadderCertificate | null
  readonly repairs?: readonly ToldRepair[]
}

const pairFields = `below { key } above { key } verdict sentence matters context { asset termMonths priceBook }
  counterexample { addOns { key options } price { amountMinor } } certificate`

/** Drafts whose ladder is looked at, as a client does. */
export function ladderSession(session: Session) {
  return {
    /** A draft made of a catalog file. Throws with what was answered when it is refused. */
    imported: async (file: object): Promise<ImportedVersion> => {
      const { data, errors } = await session.execute<{ importCatalog: { version?: ImportedVersion } }>(
        `mutation ($input: ImportCatalogInput!) { importCatalog(input: $input) {
          ... on CatalogImport { version { ${versionFields} } }
          ... on CatalogProblems { problems { path message } } ... on Refusal { message } } }`,
        {
          input: { file, dryRun: false, publish: false, reason: 'Test', idempotencyKey: crypto.randomUUID() },
        },
      )
      const version = data?.importCatalog.version
      if (version === undefined) throw new Error(JSON.stringify({ data, errors }))
      return version
    },
    pairs: async (id: string, { locale = 'en', repairs = false } = {}): Promise<readonly ToldPair[]> => {
      const asked = repairs ? `${pairFields} repairs { sentence edits applicable obstacle }` : pairFields
      const { data, errors } = await session.execute<{
        catalogVersion: { ladder: { pairs: readonly ToldPair[] } }
      }>(
        `query ($id: ID!) { catalogVersion(id: $id) { ladder { pairs { ${asked} } } } }`,
        { id },
        { 'accept-language': locale },
      )
      if (data == null) throw new Error(JSON.stringify(errors))
      return data.catalogVersion.ladder.pairs
    },
  }
}
