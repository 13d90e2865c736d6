import { useEffect } from 'react'
import { useQuery, type CombinedError } from 'urql'
import type { ResultOf } from '../../../graphql.ts'
import { CatalogChecksQuery } from '../catalog-version.graphql.ts'
import { useMay } from '../../../ui/viewer.ts'
import { LadderProgressQuery, type Release } from './publishing.graphql.ts'

export type Check = NonNullable<ResultOf<typeof CatalogChecksQuery>['catalogVersion']>['checks'][number]

export interface Checked {
  /** All that was found last, but for word of a proof that goes on; null: nothing yet. */
  readonly checks: readonly Check[] | null
  /** They are of the revision that is on screen. */
  readonly current: boolean
  /** The ladder is still being proved: more may come. */
  readonly proving: boolean
  /** How far its proof is, where that is known. */
  readonly progress: { readonly contexts: number; readonly provedContexts: number } | null
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
  const mayReadPrices = useMay('price.read')
  const version = data?.catalogVersion ?? null
  const proving = version?.checks.some(({ code }) => code === underWay) ?? false
  const [progress, askProgress] = useQuery({
    query: LadderProgressQuery,
    variables: { id },
    requestPolicy: 'network-only',
    pause: !proving || !mayReadPrices,
  })
  useEffect(() => {
    if (!proving || fetching) return
    const timer = setTimeout(() => {
      ask({ requestPolicy: 'network-only' })
      if (mayReadPrices) askProgress({ requestPolicy: 'network-only' })
    }, askAgainAfterMs)
    return () => clearTimeout(timer)
  }, [proving, fetching, version, mayReadPrices, ask, askProgress])
  return {
    checks: version?.checks.filter(({ code }) => code !== underWay) ?? null,
    current: version !== null && version.revision >= revision,
    proving,
    progress: proving ? (progress.data?.catalogVersion?.ladder ?? null) : null,
    error,
    askAgain: () => ask({ requestPolicy: 'network-only' }),
  }
}

/** Whether a check is accepted only with a reason. */
export function asksForReason({ outcome }: Pick<Check, 'outcome'>): boolean {
  return outcome === 'APPROVAL_NEEDED' || outcome === 'UNKNOWN'
}

/** What one reason is given for: checks of one kind at one place, as publishing takes them. */
export function checkKey({ code, path }: Pick<Check, 'code' | 'path'>): string {
  return JSON.stringify([code, path ?? ''])
}

/** Checks that one reason is given for, together. */
export function byKey(checks: readonly Check[]): readonly (readonly [Check, ...Check[]])[] {
  return [...Map.groupBy(checks, checkKey).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [[first, ...others] as const],
  )
}

/** Why each check was accepted when a release was asked for, by its key; what is worded otherwise now is not among them. */
export function reasonsOf(
  { acknowledgements }: Pick<Release, 'acknowledgements'>,
  checks: readonly Check[],
): Readonly<Record<string, string>> {
  const given = new Map(acknowledgements.map((one) => [wordedKey(one), one.reason]))
  return Object.fromEntries(
    byKey(checks).flatMap((same) => {
      const reasons = same.map((check) => given.get(wordedKey(check)))
      const [reason] = reasons
      return reason === undefined || reasons.includes(undefined) ? [] : [[checkKey(same[0]), reason] as const]
    }),
  )
}

function wordedKey(check: Pick<Check, 'code' | 'path' | 'message'>): string {
  return checkKey(check) + check.message
}
