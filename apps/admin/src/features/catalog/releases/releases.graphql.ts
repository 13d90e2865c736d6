import { graphql, type ResultOf } from '../../../graphql.ts'
import { ChangeFields } from './merge.graphql.ts'

export const ReleaseHistoryQuery = graphql(`
  query ReleaseHistory($catalogId: ID!) {
    catalog(id: $catalogId) {
      id
      key
      title
      vendor
      published {
        id
        number
      }
      releases {
        id
        state
        reason
        requestedAt
        requestedBy
        publishAt
        finishedAt
        finishedBy
        late
        cancelReason
        version {
          id
          number
          contractCount
          undoes {
            reason
            release {
              id
              version {
                id
                number
              }
            }
          }
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
      }
    }
  }
`)

export type HistoryCatalog = NonNullable<ResultOf<typeof ReleaseHistoryQuery>['catalog']>
export type HistoryRelease = HistoryCatalog['releases'][number]

/** What one entry of the history holds when it is opened. */
export const ReleaseDetailsQuery = graphql(
  `
    query ReleaseDetails($id: ID!) {
      node(id: $id) {
        ... on CatalogRelease {
          id
          changes {
            ...ChangeFields
          }
          problems {
            path
            message
            cure
          }
          acknowledgements {
            code
            path
            outcome
            message
            reason
            named
            acknowledgedAt
            acknowledgedBy
          }
        }
      }
    }
  `,
  [ChangeFields],
)

type DetailsNode = NonNullable<ResultOf<typeof ReleaseDetailsQuery>['node']>
export type Acknowledgement = Extract<
  DetailsNode,
  { readonly acknowledgements: unknown }
>['acknowledgements'][number]

export const ExportReleaseQuery = graphql(`
  query ExportRelease($versionId: ID!) {
    exportCatalogRelease(versionId: $versionId)
  }
`)

export const CompareVersionsQuery = graphql(
  `
    query CompareVersions($from: ID!, $to: ID!) {
      catalogVersion(id: $to) {
        id
        changesSince(versionId: $from) {
          ...ChangeFields
        }
        matrix(against: $from) {
          tiers {
            key
            title
          }
          dimensionRows {
            dimension {
              key
              title
            }
            facetKeys {
              key
              title
            }
            cells {
              tierKey
              facetKey
              text
              changed
              was
            }
          }
          priceRows {
            title
            component
            priceBook {
              key
              title
            }
            cells {
              tierKey
              text
              changed
              was
            }
          }
        }
      }
    }
  `,
  [ChangeFields],
)

export type Comparison = NonNullable<ResultOf<typeof CompareVersionsQuery>['catalogVersion']>

export const ComparableVersionsQuery = graphql(`
  query ComparableVersions($catalogId: ID!) {
    catalog(id: $catalogId) {
      id
      title
      published {
        id
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
  }
`)
