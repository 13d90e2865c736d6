import type { CatalogVersion } from '../catalog/index.ts'
import { contextShelf, type ContextShelf } from './context-shelf.ts'
import { ladderPairs, type LadderPair } from './declared-pairs.ts'
import { finished } from './finished.ts'
import type { LadderContext } from './ladder-context.ts'
import type { LadderPolicy, PairVerdict } from './ladder-report.ts'
import { readingOtherwise } from './other-readings.ts'
import { pairContent, type PairContent } from './pair-content.ts'
import { provePair } from './prove-pair.ts'
import type { ProveLadder } from './proof-request.ts'
import { retelling } from './retelling.ts'
import { stableText } from './stable-text.ts'
import { pairVerdict, readingVerdict } from './verdict.ts'
import { samePair } from './worst-verdicts.ts'

type Given = ProveLadder & { readonly policy: LadderPolicy }

/** Compares the pairs of a version context by context, those that the memory doesn't know. */
export interface ProvingPairs {
  /** The verdicts of every pair that is sold in one context. Pauses where that takes long. */
  in(context: LadderContext): Generator<void, readonly PairVerdict[]>
  /** The verdict with what holds it, where that is a proof. */
  withHoldings(verdict: PairVerdict): PairVerdict
}

/** One pair, compared in one context. */
interface Comparing {
  readonly pair: LadderPair
  readonly shelf: ContextShelf
  readonly policy: LadderPolicy
  /** What holds a proof is told. */
  readonly holdings: boolean
}

type Compare = (comparing: Comparing) => Generator<void, readonly PairVerdict[]>

export function provingPairs(version: CatalogVersion, given: Given): ProvingPairs {
  const { bind, options = {}, holdings, policy } = given
  const pairs = ladderPairs(version)
  const compare = remembering(version, given, comparingWith(given))
  const shelfIn = (context: LadderContext) => contextShelf({ version, bind, options }, context)
  return {
    *in(context) {
      const shelf = shelfIn(context)
      const found: PairVerdict[] = []
      for (const pair of pairs)
        found.push(...(yield* compare({ pair, shelf, policy, holdings: holdings !== 'in-worst-context' })))
      return found
    },
    withHoldings(verdict) {
      const pair = pairs.find((one) => samePair(one, verdict.pair))
      if (verdict.reading !== 'standard' || verdict.verdict !== 'proved' || pair === undefined) return verdict
      const alone = { ...policy, readings: [] }
      const [held] = finished(
        compare({ pair, shelf: shelfIn(verdict.context), policy: alone, holdings: true }),
      )
      return held ?? verdict
    },
  }
}

/** The verdicts on one pair in one context, by every reading; none where the two are not both sold. */
function comparingWith({ limits }: Given): Compare {
  const limited = limits === undefined ? {} : { limits }
  return function* compare({ pair, shelf, policy, holdings }) {
    const finding = provePair(pair, shelf, { policy, holdings, ...limited })
    const verdicts = finding === null ? [] : [pairVerdict(finding, shelf, policy)]
    for (const reading of policy.readings) {
      const { leftOut } = policy
      const found = yield* readingOtherwise(reading, { pair, shelf }, { leftOut, ...limited })
      if (found !== null) verdicts.push(readingVerdict(found, { pair, shelf, policy }))
    }
    return verdicts
  }
}

/** Looks into the memory before comparing, and keeps what was found. */
function remembering(
  version: CatalogVersion,
  { memory, options = {}, limits }: Given,
  compare: Compare,
): Compare {
  if (memory === undefined) return compare
  const contents = new Map<string, PairContent>()
  const contentOf = (pair: LadderPair, book: string) => {
    const place = stableText([pair, book])
    const content = contents.get(place) ?? pairContent(pair, book, { version, options })
    contents.set(place, content)
    return content
  }
  const retell = retelling(version)
  return function* known(comparing) {
    const { pair, shelf, policy, holdings } = comparing
    const { rules, titles } = contentOf(pair, shelf.context.priceBook)
    const key = stableText([rules, policy, limits ?? null, holdings, shelf.context])
    const found = memory.find(key, titles, retell)
    if (found !== null) return found
    const verdicts = yield* compare(comparing)
    memory.keep(key, { titles, verdicts })
    return verdicts
  }
}
