import { graphql, type FragmentOf, type ResultOf, type VariablesOf } from '../../graphql.ts'
import {
  CoverRowFields,
  InstalmentFields,
  MoneyFields,
  PriceLineFields,
  TotalsFields,
  WaterfallFields,
} from '../../ui/price/price.graphql.ts'
import { RefusalFields } from '../../ui/refused.graphql.ts'

export const DecisionFields = graphql(
  `
    fragment DecisionFields on PriceDecision @_unmask {
      currency
      priceDate
      offerable
      lines {
        lineKey
        tierKey
        tierTitle
        termMonths
        start
        lastDay
        addOns {
          key
          title
        }
        groups {
          assetIds
          termPrice {
            ...MoneyFields
          }
          groupTotal {
            ...MoneyFields
          }
          yearLines {
            ...PriceLineFields
          }
          termLines {
            ...PriceLineFields
          }
          cover {
            rows {
              ...CoverRowFields
            }
            comparisons {
              tierKey
              tierTitle
              relation
              verdict
              points {
                dimensionKey
                dimensionTitle
                facetKey
                verdict
                selectionText
                tierText
              }
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
        lineKey
        addOn
        message
        cure
      }
      unknowns {
        code
        lineKey
        addOn
        message
        cure
      }
      waterfall {
        ...WaterfallFields
      }
    }
  `,
  [MoneyFields, PriceLineFields, TotalsFields, InstalmentFields, WaterfallFields, CoverRowFields],
)

export const PriceDecisionQuery = graphql(
  `
    query PriceDecision($input: PriceDecisionInput!) {
      priceDecision(input: $input) {
        __typename
        ... on PriceDecision {
          ...DecisionFields
        }
        ...RefusalFields
      }
    }
  `,
  [DecisionFields, RefusalFields],
)

export const AccountSearchQuery = graphql(`
  query AccountSearch($search: String) {
    accounts(first: 20, filter: { search: $search }) {
      edges {
        node {
          id
          name
          number
          country
        }
      }
    }
  }
`)

export const AccountNameQuery = graphql(`
  query AccountName($id: ID!) {
    account(id: $id) {
      id
      name
    }
  }
`)

export const AssetSearchQuery = graphql(`
  query AssetSearch($accountId: ID!, $search: String) {
    assets(first: 100, filter: { accountId: $accountId, search: $search }) {
      pageInfo {
        hasNextPage
      }
      edges {
        node {
          id
          name
          model
          serial
          site {
            id
            name
          }
        }
      }
    }
  }
`)

/** What a quote can choose from in one catalog version. */
export const SellableFields = graphql(`
  fragment SellableFields on CatalogVersion @_unmask {
    id
    number
    catalog {
      id
      title
      illustrativePrices
    }
    tiers {
      key
      title
      description
      notSold
      termMonths
      compulsoryAddOns
    }
    addOns {
      key
      title
      optionsSchema
    }
    priceBooks {
      key
      title
      currency
      promotionCodes
      paymentPlans {
        key
        title
        prepaid
        surchargePercent
      }
    }
  }
`)

export const SellableQuery = graphql(
  `
    query Sellable {
      catalogs {
        id
        published {
          ...SellableFields
        }
      }
    }
  `,
  [SellableFields],
)

export const SellableVersionQuery = graphql(
  `
    query SellableVersion($id: ID!) {
      catalogVersion(id: $id) {
        ...SellableFields
      }
    }
  `,
  [SellableFields],
)

export const CreateQuoteMutation = graphql(
  `
    mutation CreateQuote($input: CreateQuoteInput!) {
      createQuote(input: $input) {
        __typename
        ... on Quote {
          id
          number
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const ChangeQuoteMutation = graphql(
  `
    mutation ChangeQuote($input: ChangeQuoteInput!) {
      changeQuote(input: $input) {
        __typename
        ... on Quote {
          id
          number
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const QuoteQuery = graphql(
  `
    query Quote($id: ID!) {
      quote(id: $id) {
        id
        number
        status
        revision
        account {
          id
          name
        }
        catalogVersion {
          id
          number
          title
          illustrativePrices
        }
        catalogVersionSuperseded
        stalePluginBuild
        priceBook
        priceDate
        paymentPlan
        promotionCodes
        startRule {
          kind
          date
        }
        negotiatedDiscount {
          reason
          percent
          amount {
            ...MoneyFields
          }
        }
        lines {
          key
          tierKey
          termMonths
          start
          addOns {
            key
            options
          }
          assets {
            id
            name
            serial
          }
        }
        decision {
          ...DecisionFields
        }
        repriced {
          before {
            totals {
              ...TotalsFields
            }
          }
          after {
            totals {
              ...TotalsFields
            }
          }
          netDifference {
            ...MoneyFields
          }
        }
        neededFor
        createdBy
        createdAt
        submittedBy
        approval {
          by
          at
          reason
        }
        offeredOn
        validUntil
        acceptedOn
        closedOn
        closeReason
        contract {
          id
          number
        }
        allowedCommands
      }
    }
  `,
  [DecisionFields, MoneyFields, TotalsFields],
)

export const QuotesQuery = graphql(
  `
    query Quotes($first: Int!, $after: String, $filter: QuoteFilter) {
      quotes(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            number
            status
            createdAt
            createdBy
            account {
              id
              name
            }
            catalogVersion {
              id
              number
              title
            }
            totals {
              net {
                ...MoneyFields
              }
            }
          }
        }
      }
    }
  `,
  [MoneyFields],
)

export const ApprovalsQuery = graphql(
  `
    query Approvals {
      approvals(first: 50) {
        edges {
          node {
            id
            number
            submittedBy
            neededFor
            account {
              id
              name
            }
            negotiatedDiscount {
              reason
              percent
            }
            totals {
              net {
                ...MoneyFields
              }
            }
            decision {
              checks {
                code
                outcome
                message
              }
            }
          }
        }
      }
    }
  `,
  [MoneyFields],
)

export type Decision = Extract<
  NonNullable<ResultOf<typeof PriceDecisionQuery>['priceDecision']>,
  { __typename: 'PriceDecision' }
>
export type StoredQuote = NonNullable<ResultOf<typeof QuoteQuery>['quote']>
export type SellableVersion = FragmentOf<typeof SellableFields>
export type DecisionInput = VariablesOf<typeof PriceDecisionQuery>['input']
export type NewQuoteInput = VariablesOf<typeof CreateQuoteMutation>['input']
