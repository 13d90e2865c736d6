import { graphql } from '../graphql.ts'

/** What every refusal of the trade says: a stable code, why, and what to do. */
export const refusalFields = graphql(`
  fragment RefusalFields on Refusal {
    __typename
    code
    message
    cure
    path
  }
`)
