import { graphql } from '../graphql.ts'
import { instalmentFields, totalsFields } from './price-decision.ts'

/** A signed contract with its frozen figures and whether its hash still holds. */
export const contractQuery = graphql(
  `
    query Contract($id: ID!) {
      contract(id: $id) {
        id
        number
        termsHash
        verified
        start
        endExclusive
        terms {
          catalogKey
          catalogVersionNumber
          catalogHash
          totals {
            ...TotalsFields
          }
          instalments {
            ...InstalmentFields
          }
          document
        }
      }
    }
  `,
  [totalsFields, instalmentFields],
)
