import { graphql, type VariablesOf } from '../../graphql.ts'
import { RefusalFields } from '../../ui/refused.graphql.ts'

export const CreateQuoteMutation = graphql(
  `
    mutation CreateQuote($input: CreateQuoteInput!) {
      createQuote(input: $input) {
        __typename
        ... on Quote {
          id
          number
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const ChangeQuoteMutation = graphql(
  `
    mutation ChangeQuote($input: ChangeQuoteInput!) {
      changeQuote(input: $input) {
        __typename
        ... on Quote {
          id
          number
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const SubmitQuoteMutation = graphql(
  `
    mutation SubmitQuote($input: SubmitQuoteInput!) {
      submitQuote(input: $input) {
        __typename
        ... on Quote {
          id
          status
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const RepriceQuoteMutation = graphql(
  `
    mutation RepriceQuote($input: RepriceQuoteInput!) {
      repriceQuote(input: $input) {
        __typename
        ... on Quote {
          id
          status
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const ApproveQuoteMutation = graphql(
  `
    mutation ApproveQuote($input: ApproveQuoteInput!) {
      approveQuote(input: $input) {
        __typename
        ... on Quote {
          id
          status
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const RejectQuoteMutation = graphql(
  `
    mutation RejectQuote($input: RejectQuoteInput!) {
      rejectQuote(input: $input) {
        __typename
        ... on Quote {
          id
          status
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const AcceptQuoteMutation = graphql(
  `
    mutation AcceptQuote($input: AcceptQuoteInput!) {
      acceptQuote(input: $input) {
        __typename
        ... on ServiceContract {
          id
          number
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const DeclineQuoteMutation = graphql(
  `
    mutation DeclineQuote($input: CloseQuoteInput!) {
      declineQuote(input: $input) {
        __typename
        ... on Quote {
          id
          status
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export const WithdrawQuoteMutation = graphql(
  `
    mutation WithdrawQuote($input: CloseQuoteInput!) {
      withdrawQuote(input: $input) {
        __typename
        ... on Quote {
          id
          status
        }
        ...RefusalFields
      }
    }
  `,
  [RefusalFields],
)

export type NewQuoteInput = VariablesOf<typeof CreateQuoteMutation>['input']
