import type { CombinedError } from 'urql'

/** A business refusal as the server words it: what was wrong, and the cure. */
export interface Refused {
  readonly message: string
  readonly cure: string | null
  readonly problems: readonly { readonly path: string; readonly message: string; readonly cure: string }[]
  /** For support, when the request itself failed. */
  readonly requestId: string | null
}

interface Refusal {
  readonly message: string
  readonly cure: string | null
  readonly problems?: readonly { readonly path: string; readonly message: string; readonly cure: string }[]
  readonly issues?: readonly { readonly path: readonly string[]; readonly message: string }[]
}

/** A refusal, or else a failed request, in one shape for `RefusalAlert`. `silence` is said when neither came. */
export function refusedBy({
  refusal,
  error,
  silence,
}: {
  refusal: Refusal | undefined
  error: CombinedError | undefined
  silence: string
}): Refused {
  if (refusal === undefined) {
    const first = error?.graphQLErrors[0]
    const requestId = first?.extensions['requestId']
    return {
      message: first?.message ?? silence,
      cure: null,
      problems: [],
      requestId: typeof requestId === 'string' ? requestId : null,
    }
  }
  const issues = (refusal.issues ?? []).map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
    cure: '',
  }))
  return {
    message: refusal.message,
    cure: refusal.cure,
    problems: [...(refusal.problems ?? []), ...issues],
    requestId: null,
  }
}
