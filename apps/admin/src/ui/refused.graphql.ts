import { graphql } from '../graphql.ts'

/** One fault of a catalog's document. */
export const ProblemFields = graphql(`
  fragment ProblemFields on CatalogProblem @_unmask {
    path
    code
    message
    cure
  }
`)

/** Whatever refusal a mutation answers, as `refusedBy` takes it: with the fields or faults that it lists. */
export const RefusalFields = graphql(
  `
    fragment RefusalFields on Refusal @_unmask {
      __typename
      code
      message
      cure
      path
      ... on InvalidInput {
        issues {
          path
          message
        }
      }
      ... on CatalogProblems {
        problems {
          ...ProblemFields
        }
      }
    }
  `,
  [ProblemFields],
)
