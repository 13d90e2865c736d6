import type { CatalogVersion } from '../../catalog/index.ts'
import type { BindAddOn } from '../../pricing/index.ts'
import type { LocalizedText } from '../../text/index.ts'
import { addOnTitle } from '../add-on-titles.ts'
import { contextShelf } from '../context-shelf.ts'
import { ladderPairs, type LadderPair } from '../declared-pairs.ts'
import type { LadderContext } from '../ladder-context.ts'
import type { LadderPolicy, LadderVerdict } from '../ladder-report.ts'
import { provePair, type PairFinding } from '../prove-pair.ts'
import type { SearchLimits } from '../search/question.ts'
import type { OptionCandidates } from '../selection.ts'

/** What repairs are looked for with. */
export interface Mending {
  readonly version: CatalogVersion
  readonly pair: LadderPair
  /** Every context in which the pair is undercut, the widest gap first. */
  readonly contexts: readonly LadderContext[]
  /** Every context of the version: a repair must break nothing there. */
  readonly everywhere: readonly LadderContext[]
  readonly bind: BindAddOn
  /** Binds the add-ons of a changed version; absent: only what leaves settings alone can be tried. */
  readonly rebind?: (version: CatalogVersion) => BindAddOn
  readonly options: OptionCandidates
  readonly policy: LadderPolicy
  readonly limits?: SearchLimits
}

/** In the price book in which the pair is undercut. */
export function titleOfAddOn(mending: Mending, addOn: string): LocalizedText {
  return addOnTitle(addOn, mending, mending.contexts[0]?.priceBook ?? '')
}

const MENDED: ReadonlySet<LadderVerdict> = new Set(['proved', 'overlap', 'incomparable'])

/** Whether the pair is no longer undercut in any of its contexts. */
export function isMended(
  mending: Mending,
  version: CatalogVersion,
  forbidden: readonly (readonly string[])[] = [],
): boolean {
  return firstUnmended(mending, version, forbidden) === null
}

/** The same, where an inversion will do: so it is once a price is raised or cut too far. */
export function isNotUndercut(mending: Mending, version: CatalogVersion): boolean {
  return mending.contexts.every((context) => {
    const finding = verdictOf(mending, { version, context, pair: mending.pair }, [])
    return finding === null || finding.verdict === 'inversion' || MENDED.has(finding.verdict)
  })
}

export function firstUnmended(
  mending: Mending,
  version: CatalogVersion,
  forbidden: readonly (readonly string[])[],
): PairFinding | null {
  for (const context of mending.contexts) {
    const finding = verdictOf(mending, { version, context, pair: mending.pair }, forbidden)
    if (finding !== null && !MENDED.has(finding.verdict)) return finding
  }
  return null
}

interface Asked {
  readonly version: CatalogVersion
  readonly context: LadderContext
  readonly pair: LadderPair
}

function verdictOf(
  { bind, rebind, options, policy, limits, version: before }: Mending,
  { version, context, pair }: Asked,
  forbidden: readonly (readonly string[])[],
): PairFinding | null {
  const bindNow = version === before ? bind : (rebind?.(version) ?? bind)
  const shelf = contextShelf({ version, bind: bindNow, options }, context)
  const given = { policy, forbidden, verdictOnly: true, ...(limits && { limits }) }
  return provePair(pair, shelf, given)
}

/** Undercuts and inversions that a change brings, each as `below < above (context)`. */
export function newErrors(mending: Mending, version: CatalogVersion): readonly string[] {
  const before = new Set(errorsOf(mending, mending.version))
  return errorsOf(mending, version).filter((error) => !before.has(error))
}

const ERRORS = new WeakMap<Mending, readonly string[]>()

function errorsOf(mending: Mending, version: CatalogVersion): readonly string[] {
  const known = version === mending.version ? ERRORS.get(mending) : undefined
  if (known !== undefined) return known
  const errors = ladderPairs(version).flatMap((pair) =>
    mending.everywhere.flatMap((context) => {
      const found = verdictOf(mending, { version, context, pair }, [])
      if (found === null || (found.verdict !== 'undercut' && found.verdict !== 'inversion')) return []
      return [`${found.pair.below} < ${found.pair.above} (${context.id})`]
    }),
  )
  if (version === mending.version) ERRORS.set(mending, errors)
  return errors
}
