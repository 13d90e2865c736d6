import { graphql, type ResultOf } from '../../graphql.ts'

/** What has the words in its number or name; only of what this person may read. */
export const PaletteQuery = graphql(`
  query Palette(
    $search: String!
    $accounts: Boolean!
    $quotes: Boolean!
    $contracts: Boolean!
    $catalogs: Boolean!
  ) {
    accounts(first: 5, filter: { search: $search }) @include(if: $accounts) {
      edges {
        node {
          id
          name
          number
        }
      }
    }
    quotes(first: 5, filter: { search: $search }) @include(if: $quotes) {
      edges {
        node {
          id
          number
          account {
            id
            name
          }
        }
      }
    }
    contracts(first: 5, filter: { search: $search }) @include(if: $contracts) {
      edges {
        node {
          id
          number
          account {
            id
            name
          }
        }
      }
    }
    catalogs @include(if: $catalogs) {
      id
      title
      vendor
      published {
        id
        number
      }
    }
  }
`)

export type PaletteAnswer = ResultOf<typeof PaletteQuery>
