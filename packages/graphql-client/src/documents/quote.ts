import { graphql } from '../graphql.ts'
import { instalmentFields, totalsFields } from './price-decision.ts'
import { refusalFields } from './refusal.ts'

export const quoteFields = graphql(
  `
    fragment QuoteFields on Quote {
      id
      number
      status
      revision
      validUntil
      stalePluginBuild
      catalogVersionSuperseded
      catalogVersion {
        id
        number
        hash
      }
      decision {
        offerable
        totals {
          ...TotalsFields
        }
        instalments {
          ...InstalmentFields
        }
        refusals {
          code
          message
          cure
        }
        unknowns {
          code
          message
          cure
        }
        checks {
          code
          outcome
          message
        }
      }
      contract {
        id
        number
      }
    }
  `,
  [totalsFields, instalmentFields],
)

export const quoteQuery = graphql(
  `
    query Quote($id: ID!) {
      quote(id: $id) {
        ...QuoteFields
      }
    }
  `,
  [quoteFields],
)

/** Prices and stores a draft quote. */
export const createQuoteMutation = graphql(
  `
    mutation CreateQuote($input: CreateQuoteInput!) {
      createQuote(input: $input) {
        ... on Quote {
          __typename
          ...QuoteFields
        }
        ...RefusalFields
      }
    }
  `,
  [quoteFields, refusalFields],
)

/** Offers a draft, or asks for approval when a check needs it. */
export const submitQuoteMutation = graphql(
  `
    mutation SubmitQuote($input: SubmitQuoteInput!) {
      submitQuote(input: $input) {
        ... on Quote {
          __typename
          ...QuoteFields
        }
        ...RefusalFields
      }
    }
  `,
  [quoteFields, refusalFields],
)

/** Signs an offered quote: exactly one contract, whoever asks how often. */
export const acceptQuoteMutation = graphql(
  `
    mutation AcceptQuote($input: AcceptQuoteInput!) {
      acceptQuote(input: $input) {
        ... on ServiceContract {
          __typename
          id
          number
          termsHash
        }
        ...RefusalFields
      }
    }
  `,
  [refusalFields],
)
