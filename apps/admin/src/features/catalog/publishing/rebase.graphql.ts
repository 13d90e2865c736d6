import { graphql, type ResultOf } from '../../../graphql.ts'
import { ProblemFields, RefusalFields } from '../../../ui/refused.graphql.ts'

/** A draft with what it was begun from: all that is needed to begin it anew from another version. */
export const DraftAsReleaseQuery = graphql(`
  query DraftAsRelease($versionId: ID!) {
    exportCatalogRelease(versionId: $versionId)
  }
`)

export const RebaseDraftMutation = graphql(
  `
    mutation RebaseDraft($input: ImportCatalogReleaseInput!) {
      importCatalogRelease(input: $input) {
        __typename
        ... on CatalogReleaseImport {
          version {
            id
          }
          problems {
            ...ProblemFields
          }
          merge {
            settled
            changes {
              path
              sentence
            }
            conflicts {
              path
              chosen
              ours {
                changes {
                  path
                  place
                  sentence
                }
              }
              theirs {
                changes {
                  path
                  place
                  sentence
                }
              }
            }
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields, ProblemFields],
)

export type Rebased = Extract<
  ResultOf<typeof RebaseDraftMutation>['importCatalogRelease'],
  { readonly __typename: 'CatalogReleaseImport' }
>
export type RebaseConflict = NonNullable<Rebased['merge']>['conflicts'][number]
