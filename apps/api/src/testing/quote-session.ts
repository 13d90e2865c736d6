import type { Session } from './test-api.ts'

/** A quote, contract or refusal as a mutation answers it. */
export interface QuoteResult {
  readonly __typename: string
  readonly id: string
  readonly number: string
  readonly status: string
  readonly revision: number
  readonly code?: string
  readonly message?: string
  readonly path?: readonly string[]
  readonly current?: { readonly id: string; readonly revision: number; readonly status: string }
  readonly issues?: readonly { readonly path: readonly string[]; readonly message: string }[]
  readonly termsHash?: string
}

/** Gives commands on quotes as a client does. */
export function quoteSession(session: Session) {
  return {
    /** @param name `submitQuote`: its input type follows from it */
    command: async (name: string, input: Readonly<Record<string, unknown>>): Promise<QuoteResult> => {
      const type = ['declineQuote', 'withdrawQuote'].includes(name) ? 'CloseQuote' : capital(name)
      const { data, errors } = await session.execute<Record<string, QuoteResult>>(documentOf(name, type), {
        input,
      })
      const result = data?.[name]
      if (result == null) throw new Error(JSON.stringify(errors))
      return result
    },
  }
}

function documentOf(name: string, type: string): string {
  const answer =
    name === 'acceptQuote'
      ? '... on ServiceContract { id number status termsHash }'
      : '... on Quote { id number status revision }'
  const conflict = ['createQuote', 'acceptQuote'].includes(name)
    ? ''
    : '... on QuoteConflict { current { id revision status } }'
  return `mutation ($input: ${type}Input!) {
    ${name}(input: $input) {
      __typename
      ${answer}
      ${conflict}
      ... on Refusal { code message path }
      ... on InvalidInput { issues { path message } }
    }
  }`
}

function capital(name: string): string {
  return `${name[0]?.toUpperCase()}${name.slice(1)}`
}
