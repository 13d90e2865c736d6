import { graphql, type FragmentOf } from '../graphql.ts'
import { MoneyFields } from './price/price.graphql.ts'

/** A quote as every list shows it. */
export const QuoteRowFields = graphql(
  `
    fragment QuoteRowFields on Quote @_unmask {
      id
      number
      status
      createdAt
      totals {
        net {
          ...MoneyFields
        }
      }
    }
  `,
  [MoneyFields],
)

/** A contract as every list shows it. */
export const ContractRowFields = graphql(`
  fragment ContractRowFields on ServiceContract @_unmask {
    id
    number
    status
    start
    lastDay
  }
`)

export type QuoteRow = FragmentOf<typeof QuoteRowFields>
export type ContractRow = FragmentOf<typeof ContractRowFields>
