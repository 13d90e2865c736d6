import { graphql, type ResultOf } from '../../../graphql.ts'
import { ConflictFields, MergeFields } from './merge.graphql.ts'
import { ProblemFields, RefusalFields } from '../../../ui/refused.graphql.ts'

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
            ...ProblemFields
          }
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
  [MergeFields, ConflictFields, RefusalFields, ProblemFields],
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
