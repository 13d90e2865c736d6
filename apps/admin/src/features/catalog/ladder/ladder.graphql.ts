import { graphql, type ResultOf } from '../../../graphql.ts'
import { MoneyFields, PriceLineFields } from '../../../ui/price/price.graphql.ts'

/**
 * The proof of a version: every pair of tiers with its worst verdict. What is known after a moment is answered, whole
 * or not. Repairs and certificates are asked apart.
 */
export const LadderQuery = graphql(
  `
    query Ladder($id: ID!) {
      catalogVersion(id: $id) {
        id
        revision
        dimensions {
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
        ladder(waitAtMost: 600) {
          isComplete
          severity
          contexts
          provedContexts
          sampled
          pairs {
            below {
              key
              title
            }
            above {
              key
              title
            }
            declared
            reading
            verdict
            severity
            sentence
            context {
              title
            }
            contexts
            belowPrice {
              ...MoneyFields
            }
            abovePrice {
              ...MoneyFields
            }
            counterexample {
              tier {
                key
                title
              }
              addOns {
                key
                title
              }
              price {
                ...MoneyFields
              }
              against {
                ...MoneyFields
              }
              lines {
                ...PriceLineFields
              }
              cells {
                dimensionKey
                dimensionTitle
                facetKey
                facetTitle
                packageText
                aboveText
                verdict
              }
            }
            heldBy {
              dimensions
              light
              addOns
              price {
                ...MoneyFields
              }
            }
            thin
            matters
          }
        }
      }
    }
  `,
  [MoneyFields, PriceLineFields],
)

/** Each repair is proved again on the server: asked only for a pair that somebody looks at. */
export const LadderRepairsQuery = graphql(`
  query LadderRepairs($id: ID!) {
    catalogVersion(id: $id) {
      id
      revision
      ladder {
        pairs {
          below {
            key
          }
          above {
            key
          }
          reading
          repairs {
            key
            sentence
            newErrors
            edits
            applicable
            obstacle
          }
        }
      }
    }
  }
`)

export const LadderCertificatesQuery = graphql(`
  query LadderCertificates($id: ID!) {
    catalogVersion(id: $id) {
      id
      revision
      ladder {
        pairs {
          below {
            key
          }
          above {
            key
          }
          reading
          verdict
          sentence
          context {
            asset
            termMonths
            priceBook
            fleetFrom
          }
          certificate
        }
      }
    }
  }
`)

/** What the proof goes by: policy, declared order, reference assets. */
export const LadderSettingsQuery = graphql(`
  query LadderSettings($id: ID!) {
    catalogVersion(id: $id) {
      id
      revision
      dimensions {
        key
        title
        weight
      }
      tiers {
        key
        title
        notSold
        termMonths
      }
      order {
        above
        below
      }
      ladderPolicy {
        strict
        unsettled
        leftOut
        readings
      }
      facts {
        key
        title
        type
        unit
        least
        most
        keys {
          key
          title
        }
      }
      referenceAssets {
        key
        title
        titleTexts {
          en
          fr
        }
        termMonths
        facts
      }
    }
  }
`)

/** What an amount may be given in: asked by those who edit, for whom prices are no secret. */
export const BookCurrenciesQuery = graphql(`
  query BookCurrencies($id: ID!) {
    catalogVersion(id: $id) {
      id
      priceBooks {
        currency
      }
    }
  }
`)

export type LadderVersion = NonNullable<ResultOf<typeof LadderQuery>['catalogVersion']>
export type Ladder = LadderVersion['ladder']
export type LadderPair = Ladder['pairs'][number]
export type Counterexample = NonNullable<LadderPair['counterexample']>
export type ComparedCell = Counterexample['cells'][number]
export type Holding = LadderPair['heldBy'][number]
export type LadderRepair = NonNullable<
  ResultOf<typeof LadderRepairsQuery>['catalogVersion']
>['ladder']['pairs'][number]['repairs'][number]
export type LadderSettings = NonNullable<ResultOf<typeof LadderSettingsQuery>['catalogVersion']>
export type TierPair = LadderSettings['order'][number]
export type ReferenceAsset = LadderSettings['referenceAssets'][number]
