import { graphql } from '@aftercare/graphql-client'

/** Accounts of the demo with one of their assets. */
export const accountsWithAssetsQuery = graphql(`
  query AccountsWithAssets {
    accounts(first: 20) {
      edges {
        node {
          id
          assets(first: 1) {
            edges {
              node {
                id
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
