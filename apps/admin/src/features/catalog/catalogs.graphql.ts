import { graphql } from '../../graphql.ts'

export const CatalogsQuery = graphql(`
  query Catalogs {
    catalogs {
      id
      key
      title
      vendor
      industry
      illustrativePrices
      published {
        id
        number
        publishedAt
      }
      drafts {
        id
        basedOn {
          number
        }
      }
    }
  }
`)
