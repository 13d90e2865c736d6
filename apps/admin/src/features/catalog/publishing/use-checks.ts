import { useEffect } from 'react'
import { useQuery, type CombinedError } from 'urql'
import type { ResultOf } from '../../../graphql.ts'
import { CatalogChecksQuery } from '../catalog-version.graphql.ts'
import type { Release } from './publishing.graphql.ts'

export type Check = NonNullable<ResultOf<typeof CatalogChecksQuery>['catalogVersion']>['checks'][number]

export interface Checked {
  /** All that was found last, but for word of a proof that goes on; null: nothing yet. */
  readonly checks: readonly Check[] | null
  /** They are of the revision that is on screen. */
  readonly current: boolean
  /** The ladder is still being proved: more may come. */
  readonly proving: boolean
  readonly error: CombinedError | undefined
  readonly askAgain: () => void
}

/** How the API says that the ladder is still being proved. */
const underWay = 'ladder.under-way'
const askAgainAfterMs = 2_000

/** What stands against publishing; asked anew for as long as the ladder is being proved. */
export function useChecks({ id, revision }: { id: string; revision: number }): Checked {
  const [{ data, error, fetching }, ask] = useQuery({
    query: CatalogChecksQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  })
  const version = data?.catalogVersion ?? null
  const proving = version?.checks.some(({ code }) => code === underWay) ?? false
  useEffect(() => {
    if (!proving || fetching) return
    const timer = setTimeout(() => ask({ requestPolicy: 'network-only' }), askAgainAfterMs)
    return () => clearTimeout(timer)
  }, [proving, fetching, version, ask])
  return {
    checks: version?.checks.filter(({ code }) => code !== underWay) ?? null,
    current: version !== null && version.revision >= revision,
    proving,
    error,
    askAgain: () => ask({ requestPolicy: 'network-only' }),
  }
}

/** Whether a check is accepted only with a reason. */
export function asksForReason({ outcome }: Pick<Check, 'outcome'>): boolean {
  return outcome === 'APPROVAL_NEEDED' || outcome === 'UNKNOWN'
}

/** Names a check in the words that were accepted: said otherwise, it asks for a reason anew. */
export function checkKey({ code, path, message }: Pick<Check, 'code' | 'path' | 'message'>): string {
  return JSON.stringify([code, path ?? '', message])
}

/** Why each check was accepted when a release was asked for, by its key; what is worded otherwise now is not among them. */
export function reasonsOf(
  { acknowledgements }: Pick<Release, 'acknowledgements'>,
  checks: readonly Check[],
): Readonly<Record<string, string>> {
  const given = new Map(acknowledgements.map((one) => [checkKey(one), one.reason]))
  return Object.fromEntries(
    checks.flatMap((check) => {
      const reason = given.get(checkKey(check))
      return reason === undefined ? [] : [[checkKey(check), reason] as const]
    }),
  )
}
