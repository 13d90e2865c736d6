import { graphql } from '../graphql.ts'

/** A price line as it explains itself: who made it, of what, how much. */
export const priceLineFields = graphql(`
  fragment PriceLineFields on PriceLine {
    stage
    source {
      plugin
      version
    }
    code
    component
    contractYear
    recurrence
    perQuote
    taxCategory
    amount {
      amountMinor
      currency
    }
    rate
    inputs
    unknownFacts
    assumedFacts
    explanation
  }
`)

/** Every cell of the cover of a group of like assets. */
export const coverRowFields = graphql(`
  fragment CoverRowFields on CoverRow {
    dimension {
      key
    }
    cells {
      facetKey
      state
      text
      value
      interimText
      changedBy
    }
  }
`)

export const totalsFields = graphql(`
  fragment TotalsFields on PriceTotals {
    list {
      amountMinor
      formatted
    }
    net {
      amountMinor
      formatted
    }
    surcharge {
      amountMinor
    }
    tax {
      amountMinor
    }
    payable {
      amountMinor
      formatted
    }
  }
`)

export const instalmentFields = graphql(`
  fragment InstalmentFields on Instalment {
    number
    dueOn
    net {
      amountMinor
      formatted
    }
    gross {
      amountMinor
    }
  }
`)

export const priceDecisionFields = graphql(
  `
    fragment PriceDecisionFields on PriceDecision {
      currency
      priceDate
      offerable
      lines {
        lineKey
        tierKey
        termMonths
        start
        endExclusive
        groups {
          assetIds
          factsRead
          yearLines {
            ...PriceLineFields
          }
          termLines {
            ...PriceLineFields
          }
          termPrice {
            amountMinor
          }
          groupTotal {
            amountMinor
          }
          cover {
            rows {
              ...CoverRowFields
            }
          }
        }
      }
      quoteLines {
        ...PriceLineFields
      }
      totals {
        ...TotalsFields
      }
      instalments {
        ...InstalmentFields
      }
      checks {
        code
        outcome
        message
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
    }
  `,
  [priceLineFields, coverRowFields, totalsFields, instalmentFields],
)

/** Prices a selection without storing anything. */
export const priceDecisionQuery = graphql(
  `
    query PriceDecision($input: PriceDecisionInput!) {
      priceDecision(input: $input) {
        __typename
        ... on PriceDecision {
          ...PriceDecisionFields
        }
        ... on Refusal {
          code
          message
          cure
        }
      }
    }
  `,
  [priceDecisionFields],
)
