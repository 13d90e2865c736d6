import { graphql } from '../../graphql.ts'
import { RefusalFields } from '../../ui/refused.graphql.ts'

/** Everything the tier matrix needs, in one query. */
export const CatalogVersionQuery = graphql(`
  query CatalogVersion($id: ID!) {
    catalogVersion(id: $id) {
      id
      number
      status
      revision
      title
      illustrativePrices
      publishedAt
      publishedBy
      publishReason
      release {
        id
        state
      }
      basedOn {
        id
        number
      }
      catalog {
        id
        title
        vendor
        published {
          id
          number
        }
        versions {
          id
          number
          status
          createdAt
          createdBy
          publishedAt
        }
      }
      matrix {
        tiers {
          key
          title
          description
          notSold
          timeAndMaterials
          termMonths
          compulsoryAddOns
        }
        dimensionRows {
          dimension {
            key
            kind
            title
            description
            weight
            definition
          }
          facetKeys {
            key
            title
          }
          cells {
            tierKey
            facetKey
            state
            text
            value
            provenance
            note
            changed
            was
          }
        }
        addOnRows {
          addOn {
            key
            title
            pluginVersion
            pluginIsCurrent
          }
          cells {
            tierKey
            place
            text
            changed
          }
        }
        priceRows {
          priceBook {
            key
            title
            currency
          }
          component
          title
          cells {
            tierKey
            price
            text
            cost
            taxCategory
            changed
            was
          }
        }
      }
      changes {
        path
        sentence
      }
      notes {
        topic
        text
        status
      }
    }
  }
`)

/** What stands against publishing: apart from the matrix, which must not wait for what takes long to prove. */
export const CatalogChecksQuery = graphql(`
  query CatalogChecks($id: ID!) {
    catalogVersion(id: $id) {
      id
      revision
      checks {
        code
        outcome
        path
        message
        cure
      }
    }
  }
`)

export const DraftCatalogVersionMutation = graphql(
  `
    mutation DraftCatalogVersion($input: DraftCatalogVersionInput!) {
      draftCatalogVersion(input: $input) {
        __typename
        ... on CatalogVersion {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const EditCatalogDraftMutation = graphql(
  `
    mutation EditCatalogDraft($input: EditCatalogDraftInput!) {
      editCatalogDraft(input: $input) {
        __typename
        ... on CatalogVersion {
          id
          revision
        }
        ... on CatalogVersionConflict {
          current {
            id
            revision
          }
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const DiscardCatalogDraftMutation = graphql(
  `
    mutation DiscardCatalogDraft($input: DiscardCatalogDraftInput!) {
      discardCatalogDraft(input: $input) {
        __typename
        ... on Catalog {
          id
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)
