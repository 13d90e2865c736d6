import type { ApolloServerPlugin } from '@apollo/server'
import type { GraphQLFormattedError } from 'graphql'
import type { Context } from '../context.ts'

/** Codes that say what the caller can mend: their messages are meant to be read. */
const spoken = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COSTLY',
  'UNAUTHENTICATED',
])

export interface Fault {
  readonly error: unknown
  readonly requestId: string
  readonly operation: string | undefined
  readonly path: readonly (string | number)[] | undefined
}

/**
 * Gives every error a code and the request's id. What was not meant for the caller is logged whole and answered by
 * one sentence, with nothing of what went wrong.
 */
export function answerFaults(log: (fault: Fault) => void): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors, contextValue, operationName }) => {
        if (response.body.kind !== 'single') return
        const { singleResult } = response.body
        if (singleResult.errors === undefined) return
        singleResult.errors = singleResult.errors.map((formatted, index) => {
          const answered = answerOf(formatted, contextValue)
          if (answered.extensions?.['code'] === 'INTERNAL_SERVER_ERROR')
            log({
              error: errors?.[index]?.originalError ?? errors?.[index] ?? formatted,
              requestId: contextValue.requestId,
              operation: operationName ?? undefined,
              path: formatted.path,
            })
          return answered
        })
      },
    }),
  }
}

function answerOf(formatted: GraphQLFormattedError, context: Context): GraphQLFormattedError {
  const { requestId } = context
  const place = {
    ...(formatted.locations === undefined ? {} : { locations: formatted.locations }),
    ...(formatted.path === undefined ? {} : { path: formatted.path }),
  }
  const { stacktrace: _dropped, ...extensions } = formatted.extensions ?? {}
  const code = codeOf(extensions)
  if (spoken.has(code))
    return { message: formatted.message, ...place, extensions: { ...extensions, code, requestId } }
  return {
    message: context.text({ key: 'api.fault', params: { requestId } }),
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  }
}

/** The server gives every refused document one code; those refused for their size tell by their limit. */
function codeOf(extensions: Readonly<Record<string, unknown>>): string {
  if ('limit' in extensions) return 'QUERY_TOO_COSTLY'
  return typeof extensions['code'] === 'string' ? extensions['code'] : ''
}
