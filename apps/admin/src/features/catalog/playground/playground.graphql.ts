import { graphql, type ResultOf, type VariablesOf } from '../../../graphql.ts'
import { MoneyFields } from '../../../ui/price/price.graphql.ts'
import { RefusalFields } from '../../../ui/refused.graphql.ts'

/** What can be tried: everything that the fields of the playground offer. */
export const PlaygroundSetupQuery = graphql(`
  query PlaygroundSetup($id: ID!, $addOn: String!) {
    catalogVersion(id: $id) {
      id
      number
      status
      revision
      catalog {
        id
        title
        published {
          id
          number
        }
      }
      priceBooks {
        key
        title
        currency
      }
      tiers {
        key
        title
        notSold
        termMonths
        compulsoryAddOns
      }
      addOns {
        key
        title
        optionsSchema
      }
      facts {
        key
        title
        type
        unit
        keys {
          key
          title
        }
      }
      referenceAssets {
        key
        title
        facts
        termMonths
      }
      addOn(key: $addOn) {
        key
        title
        pluginVersion
        settings
        settingsSchema
        optionsSchema
        availability
        bookPrices
      }
    }
  }
`)

/** One request for everything on the screen: prices, cover, every tier and term, the curve. */
export const AddOnPlaygroundQuery = graphql(
  `
    query AddOnPlayground($input: AddOnPlaygroundInput!) {
      addOnPlayground(input: $input) {
        __typename
        ... on AddOnPlayground {
          states {
            state
            problems {
              path
              message
              cure
            }
            case {
              outcome
              compulsory
              net {
                ...MoneyFields
              }
              netWithout {
                ...MoneyFields
              }
              charge {
                ...MoneyFields
              }
              lines {
                code
                component
                recurrence
                perQuote
                amount {
                  ...MoneyFields
                }
                rate
                inputs
                unknownFacts
                assumedFacts
                explanation
                source {
                  plugin
                  version
                }
              }
              coverChanges {
                dimensionKey
                dimensionTitle
                facetKey
                facetTitle
                before
                after
                interim
              }
              refusals {
                code
                addOn
                message
                cure
              }
              unknowns {
                code
                message
                cure
              }
              checks {
                code
                outcome
                message
              }
              factsRead
            }
            grid {
              tierKey
              tierTitle
              termMonths
              outcome
              compulsory
              net {
                ...MoneyFields
              }
              charge {
                ...MoneyFields
              }
              refusals {
                message
              }
              unknowns {
                message
              }
            }
          }
          curve {
            fact
            from
            to
            currency
            facts {
              key
              title
              unit
              own
            }
            bends {
              value
              kind
            }
            points {
              value
              prices {
                outcome
                charge {
                  ...MoneyFields
                }
                net {
                  ...MoneyFields
                }
                reason
              }
            }
          }
        }
        ...RefusalFields
      }
    }
  `,
  [MoneyFields, RefusalFields],
)

export type PlaygroundVersion = NonNullable<ResultOf<typeof PlaygroundSetupQuery>['catalogVersion']>
export type PlaygroundAnswer = ResultOf<typeof AddOnPlaygroundQuery>['addOnPlayground']
export type Playground = Extract<PlaygroundAnswer, { __typename: 'AddOnPlayground' }>
export type PlaygroundState = Playground['states'][number]
export type PlaygroundCase = NonNullable<PlaygroundState['case']>
export type PlaygroundCurve = NonNullable<Playground['curve']>
export type PlaygroundInput = VariablesOf<typeof AddOnPlaygroundQuery>['input']
