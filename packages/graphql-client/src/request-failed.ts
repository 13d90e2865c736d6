/** One entry of `errors` in a GraphQL answer. */
export interface ReportedError {
  readonly message: string
  readonly path?: readonly (string | number)[]
  readonly extensions?: { readonly code?: string; readonly requestId?: string }
}

/**
 * The API could not answer: a fault, a refused permission, no connection. Refusals of the trade are not failures:
 * they come back as data. `code` is the first error's (`FORBIDDEN`, `UNAUTHENTICATED`, `INTERNAL_SERVER_ERROR`…) or
 * `UNREACHABLE`; quote `requestId` when asking an operator.
 */
export class RequestFailed extends Error {
  readonly code: string
  readonly requestId: string | null
  readonly status: number | null
  readonly errors: readonly ReportedError[]

  constructor(
    failure: {
      readonly code: string
      readonly message: string
      readonly requestId?: string | null
      readonly status?: number
      readonly errors?: readonly ReportedError[]
    },
    options?: ErrorOptions,
  ) {
    super(failure.message, options)
    this.name = 'RequestFailed'
    this.code = failure.code
    this.requestId = failure.requestId ?? null
    this.status = failure.status ?? null
    this.errors = failure.errors ?? []
  }
}
