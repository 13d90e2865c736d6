import { graphql, type ResultOf } from '../../../graphql.ts'
import { ConflictFields, MergeFields } from './merge.graphql.ts'

export const ImportReleaseMutation = graphql(
  `
    mutation ImportCatalogRelease($input: ImportCatalogReleaseInput!) {
      importCatalogRelease(input: $input) {
        __typename
        ... on CatalogReleaseImport {
          dryRun
          catalogKey
          version {
            id
            revision
          }
          merge {
            ...MergeFields
          }
          problems {
            path
            code
            message
            cure
          }
        }
        ... on ReleaseConflicts {
          conflicts {
            ...ConflictFields
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
  `,
  [MergeFields, ConflictFields],
)

type Answer = ResultOf<typeof ImportReleaseMutation>['importCatalogRelease']

/** What a file would bring. */
export type ReleaseReading = Extract<Answer, { readonly __typename: 'CatalogReleaseImport' }>

export const SoldCatalogsQuery = graphql(`
  query SoldCatalogs {
    catalogs {
      id
      key
      title
      published {
        id
        number
      }
    }
  }
`)
