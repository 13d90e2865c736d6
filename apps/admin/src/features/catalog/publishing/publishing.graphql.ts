import { graphql, type ResultOf } from '../../../graphql.ts'
import { MoneyFields } from '../../../ui/price/price.graphql.ts'

const DraftReleaseFields = graphql(`
  fragment DraftReleaseFields on CatalogRelease @_unmask {
    id
    state
    reason
    requestedAt
    requestedBy
    publishAt
    finishedAt
    late
    cancelReason
    problems {
      path
      code
      message
      cure
    }
    acknowledgements {
      code
      path
      message
      reason
      named
    }
  }
`)

/** A draft on its way to be sold, without what takes long: its checks and its impact are asked apart. */
export const PublishingQuery = graphql(
  `
    query Publishing($id: ID!) {
      catalogVersion(id: $id) {
        id
        number
        status
        revision
        publishedAt
        publishedBy
        publishReason
        basedOn {
          id
          number
        }
        catalog {
          id
          key
          title
          published {
            id
            number
            publishedBy
          }
        }
        dimensions {
          key
          title
        }
        tiers {
          key
          title
        }
        addOns {
          key
          title
        }
        referenceAssets {
          key
          title
        }
        changesToSold {
          path
          kind
          sentence
        }
        release {
          ...DraftReleaseFields
        }
      }
    }
  `,
  [DraftReleaseFields],
)

/** Of a version, the latest release that somebody asked for. */
export const ReleaseOfVersionQuery = graphql(
  `
    query ReleaseOfVersion($id: ID!) {
      catalogVersion(id: $id) {
        id
        release {
          ...DraftReleaseFields
        }
      }
    }
  `,
  [DraftReleaseFields],
)

const RenewalPriceFields = graphql(
  `
    fragment RenewalPriceFields on RenewalPrice @_unmask {
      contract {
        id
      }
      number
      accountName
      renewsOn
      before {
        ...MoneyFields
      }
      after {
        ...MoneyFields
      }
      difference {
        ...MoneyFields
      }
      changePercent
    }
  `,
  [MoneyFields],
)

/** Every active contract priced as a renewal on this version. */
export const RenewalImpactQuery = graphql(
  `
    query RenewalImpact($id: ID!) {
      catalogVersion(id: $id) {
        id
        revision
        impact {
          contracts
          priced
          unpriced
          leftOut
          histogram {
            fromPercent
            toPercent
            contracts
          }
          worst {
            ...RenewalPriceFields
          }
          totals {
            contracts
            before {
              ...MoneyFields
            }
            after {
              ...MoneyFields
            }
            difference {
              ...MoneyFields
            }
            lapsedDiscount {
              ...MoneyFields
            }
          }
          unknownFacts {
            title
            contracts
          }
          prices {
            contract {
              id
            }
            number
            accountName
            obstacles {
              code
              message
              cure
            }
          }
        }
      }
    }
  `,
  [RenewalPriceFields, MoneyFields],
)

/** How far the proof of the ladder is; nothing waits for it. */
export const LadderProgressQuery = graphql(`
  query LadderProgress($id: ID!) {
    catalogVersion(id: $id) {
      id
      ladder(waitAtMost: 0) {
        contexts
        provedContexts
      }
    }
  }
`)

export type Publishing = NonNullable<ResultOf<typeof PublishingQuery>['catalogVersion']>
export type Change = Publishing['changesToSold'][number]
export type Release = NonNullable<Publishing['release']>
export type Impact = NonNullable<NonNullable<ResultOf<typeof RenewalImpactQuery>['catalogVersion']>['impact']>
export type RenewalPrice = Impact['worst'][number]
