import { graphql } from '@aftercare/graphql-client'

/** Accounts of the demo in France, where the rows' catalogs are taxed, with some of their assets. */
export const accountsWithAssetsQuery = graphql(`
  query AccountsWithAssets {
    accounts(first: 20, filter: { country: "FR" }) {
      edges {
        node {
          id
          assets(first: 20) {
            edges {
              node {
                id
                site {
                  country
                }
              }
            }
          }
        }
      }
    }
  }
`)

/** The content hash of each installed plugin: a catalog file pins it. */
export const pluginsQuery = graphql(`
  query Plugins {
    plugins {
      key
      version
      hash
    }
  }
`)
