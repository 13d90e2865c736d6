import { graphql, type ResultOf } from '../../../graphql.ts'

/** A draft with what it was begun from: all that is needed to begin it anew from another version. */
export const DraftAsReleaseQuery = graphql(`
  query DraftAsRelease($versionId: ID!) {
    exportCatalogRelease(versionId: $versionId)
  }
`)

export const RebaseDraftMutation = graphql(`
  mutation RebaseDraft($input: ImportCatalogReleaseInput!) {
    importCatalogRelease(input: $input) {
      __typename
      ... on CatalogReleaseImport {
        version {
          id
        }
        problems {
          path
          code
          message
          cure
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
      ... on CatalogProblems {
        problems {
          path
          code
          message
          cure
        }
      }
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on Refusal {
        code
        message
        cure
      }
    }
  }
`)

export type Rebased = Extract<
  ResultOf<typeof RebaseDraftMutation>['importCatalogRelease'],
  { readonly __typename: 'CatalogReleaseImport' }
>
export type RebaseConflict = NonNullable<Rebased['merge']>['conflicts'][number]
