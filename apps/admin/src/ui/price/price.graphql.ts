import { graphql, type FragmentOf } from '../../graphql.ts'

export const MoneyFields = graphql(`
  fragment MoneyFields on Money @_unmask {
    amountMinor
    currency
  }
`)

export const PriceLineFields = graphql(
  `
    fragment PriceLineFields on PriceLine @_unmask {
      stage
      source {
        plugin
        version
        title
      }
      code
      component
      contractYear
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
    }
  `,
  [MoneyFields],
)

export const WaterfallFields = graphql(
  `
    fragment WaterfallFields on WaterfallStep @_unmask {
      stage
      title
      amount {
        ...MoneyFields
      }
      runningTotal {
        ...MoneyFields
      }
    }
  `,
  [MoneyFields],
)

export const TotalsFields = graphql(
  `
    fragment TotalsFields on PriceTotals @_unmask {
      list {
        ...MoneyFields
      }
      net {
        ...MoneyFields
      }
      surcharge {
        ...MoneyFields
      }
      tax {
        ...MoneyFields
      }
      payable {
        ...MoneyFields
      }
    }
  `,
  [MoneyFields],
)

export const InstalmentFields = graphql(
  `
    fragment InstalmentFields on Instalment @_unmask {
      number
      dueOn
      net {
        ...MoneyFields
      }
      gross {
        ...MoneyFields
      }
    }
  `,
  [MoneyFields],
)

export const CoverRowFields = graphql(`
  fragment CoverRowFields on CoverRow @_unmask {
    dimension {
      key
      title
    }
    cells {
      facetKey
      facetTitle
      state
      text
      interimText
      changedBy
    }
  }
`)

export type PriceLine = FragmentOf<typeof PriceLineFields>
export type WaterfallStep = FragmentOf<typeof WaterfallFields>
export type Totals = FragmentOf<typeof TotalsFields>
export type InstalmentRow = FragmentOf<typeof InstalmentFields>
export type CoverRow = FragmentOf<typeof CoverRowFields>
export type Money = FragmentOf<typeof MoneyFields>
