import { graphql, type ResultOf } from '../../../graphql.ts'
import { ConflictFields, MergeFields } from './merge.graphql.ts'
import { RefusalFields } from '../../../ui/refused.graphql.ts'

export const RollBackQuery = graphql(
  `
    query RollBack($id: ID!, $choices: [MergeChoiceInput!]) {
      node(id: $id) {
        ... on CatalogRelease {
          id
          state
          reason
          catalog {
            id
            title
            published {
              id
              number
              contractCount
            }
          }
          version {
            id
            number
            contractCount
          }
          before {
            id
            number
          }
          undoneBy {
            version {
              id
              number
              status
            }
          }
          inverse(choices: $choices) {
            ...MergeFields
          }
        }
      }
    }
  `,
  [MergeFields],
)

type Node = NonNullable<ResultOf<typeof RollBackQuery>['node']>
export type ReleaseToRollBack = Extract<Node, { readonly inverse: unknown }>

export const RollBackMutation = graphql(
  `
    mutation RollBackCatalogRelease($input: RollBackCatalogReleaseInput!) {
      rollBackCatalogRelease(input: $input) {
        __typename
        ... on CatalogVersion {
          id
          revision
        }
        ... on ReleaseConflicts {
          conflicts {
            ...ConflictFields
          }
        }
        ...RefusalFields
      }
    }
  `,
  [ConflictFields, RefusalFields],
)
