import { graphql, type FragmentOf } from '../../graphql.ts'

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

export type SellableVersion = FragmentOf<typeof SellableFields>
