import { t } from '@lingui/core/macro'
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

/** A refusal, or else a failed request, in one shape for `RefusalAlert`; when neither came, word of that. */
export function refusedBy({
  refusal,
  error,
}: {
  refusal: Refusal | undefined
  error: CombinedError | undefined
}): Refused {
  if (refusal !== undefined) return inWords(refusal)
  const first = error?.graphQLErrors[0]
  const requestId = first?.extensions['requestId']
  return {
    message: first?.message ?? t`The server did not answer. Check that it runs, then try again.`,
    cure: null,
    problems: [],
    requestId: typeof requestId === 'string' ? requestId : null,
  }
}

/** A refusal with all that it lists. */
export function inWords({ message, cure, problems = [], issues = [] }: Refusal): Refused {
  const fields = issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message, cure: '' }))
  return { message, cure, problems: [...problems, ...fields], requestId: null }
}
