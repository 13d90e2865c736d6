import { graphql } from '../graphql.ts'
import { refusalFields } from './refusal.ts'

export const catalogVersionFields = graphql(`
  fragment CatalogVersionFields on CatalogVersion {
    id
    number
    status
    revision
    hash
    catalog {
      id
      key
    }
  }
`)

/** The catalogs with what each of them sells today. */
export const catalogsQuery = graphql(
  `
    query Catalogs {
      catalogs {
        id
        key
        title
        published {
          ...CatalogVersionFields
        }
        drafts {
          ...CatalogVersionFields
        }
      }
    }
  `,
  [catalogVersionFields],
)

/** Reads a catalog file: a dry run answers the problems by row, otherwise a draft or a published version is made. */
export const importCatalogMutation = graphql(
  `
    mutation ImportCatalog($input: ImportCatalogInput!) {
      importCatalog(input: $input) {
        ... on CatalogImport {
          __typename
          dryRun
          catalogKey
          version {
            ...CatalogVersionFields
          }
          problems {
            path
            code
            message
            cure
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
        ...RefusalFields
      }
    }
  `,
  [catalogVersionFields, refusalFields],
)

/** Starts a draft from a version. */
export const draftCatalogVersionMutation = graphql(
  `
    mutation DraftCatalogVersion($input: DraftCatalogVersionInput!) {
      draftCatalogVersion(input: $input) {
        ... on CatalogVersion {
          __typename
          ...CatalogVersionFields
        }
        ...RefusalFields
      }
    }
  `,
  [catalogVersionFields, refusalFields],
)

/** Changes a draft; refused when another change came first. */
export const editCatalogDraftMutation = graphql(
  `
    mutation EditCatalogDraft($input: EditCatalogDraftInput!) {
      editCatalogDraft(input: $input) {
        ... on CatalogVersion {
          __typename
          ...CatalogVersionFields
        }
        ... on CatalogVersionConflict {
          current {
            ...CatalogVersionFields
          }
        }
        ...RefusalFields
      }
    }
  `,
  [catalogVersionFields, refusalFields],
)

/** Makes a draft the version that is sold; of two that publish at once, one wins. */
export const publishCatalogVersionMutation = graphql(
  `
    mutation PublishCatalogVersion($input: PublishCatalogVersionInput!) {
      publishCatalogVersion(input: $input) {
        ... on CatalogVersion {
          __typename
          ...CatalogVersionFields
        }
        ... on CatalogVersionConflict {
          current {
            ...CatalogVersionFields
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
        ...RefusalFields
      }
    }
  `,
  [catalogVersionFields, refusalFields],
)
