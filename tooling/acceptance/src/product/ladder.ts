import {
  editCatalogDraftMutation,
  graphql,
  importCatalogMutation,
  publishCatalogVersionMutation,
  type AftercareClient,
  type JsonValue,
  type ResultOf,
  type VariablesOf,
} from '@aftercare/graphql-client'

const ladderQuery = graphql(`
  query AcceptanceLadder($id: ID!) {
    catalogVersion(id: $id) {
      ladder {
        severity
        pairs {
          below {
            key
          }
          above {
            key
          }
          verdict
          severity
          counterexample {
            tier {
              key
            }
            addOns {
              key
              options
            }
            price {
              amountMinor
              formatted
            }
            against {
              amountMinor
              formatted
            }
          }
        }
      }
    }
  }
`)

const repairsQuery = graphql(`
  query AcceptanceRepairs($id: ID!) {
    catalogVersion(id: $id) {
      ladder {
        pairs {
          repairs {
            sentence
            newErrors
            edits
            applicable
          }
        }
      }
    }
  }
`)

export type Ladder = NonNullable<ResultOf<typeof ladderQuery>['catalogVersion']>['ladder']
export type Repair = NonNullable<
  ResultOf<typeof repairsQuery>['catalogVersion']
>['ladder']['pairs'][number]['repairs'][number]

export interface Draft {
  readonly id: string
  readonly revision: number
}

/** A draft of a catalog file. Throws what the API found wrong with it. */
export async function draftOf(client: AftercareClient, file: JsonValue, key: string): Promise<Draft> {
  const { importCatalog } = await client.mutate(importCatalogMutation, {
    input: { file, dryRun: false, publish: false, idempotencyKey: key },
  })
  if (importCatalog.__typename === 'CatalogImport' && importCatalog.version !== null)
    return importCatalog.version
  const problems = 'problems' in importCatalog ? importCatalog.problems : []
  throw new Error(problems.map(({ path, message }) => `${path}: ${message}`).join(' '))
}

export async function ladderOf(client: AftercareClient, { id }: Draft): Promise<Ladder> {
  const { catalogVersion } = await client.query(ladderQuery, { id })
  if (catalogVersion === null) throw new Error('The draft is gone.')
  return catalogVersion.ladder
}

/** Of all pairs. */
export async function repairsOf(client: AftercareClient, { id }: Draft): Promise<readonly Repair[]> {
  const { catalogVersion } = await client.query(repairsQuery, { id })
  return catalogVersion?.ladder.pairs.flatMap(({ repairs }) => repairs) ?? []
}

type Changes = VariablesOf<typeof editCatalogDraftMutation>['input']['changes']

export async function edited(client: AftercareClient, draft: Draft, changes: JsonValue): Promise<Draft> {
  const { editCatalogDraft } = await client.mutate(editCatalogDraftMutation, {
    input: {
      draftId: draft.id,
      expectedRevision: draft.revision,
      // A repair gives its edits as the API takes them.
      changes: changes as unknown as Changes,
    },
  })
  if (editCatalogDraft.__typename !== 'CatalogVersion')
    throw new Error(`The draft was not changed: ${editCatalogDraft.message}`)
  return editCatalogDraft
}

/** The status it then has, or each problem that refuses it. */
export async function publishing(client: AftercareClient, draft: Draft): Promise<readonly string[]> {
  const { publishCatalogVersion } = await client.mutate(publishCatalogVersionMutation, {
    input: {
      draftId: draft.id,
      expectedRevision: draft.revision,
      idempotencyKey: `publish-${draft.id}-${draft.revision}`,
      reason: 'Acceptance: seen',
    },
  })
  if (publishCatalogVersion.__typename === 'CatalogVersion') return [publishCatalogVersion.status]
  if (publishCatalogVersion.__typename === 'CatalogProblems')
    return publishCatalogVersion.problems.map(({ message }) => message)
  return [publishCatalogVersion.message]
}
