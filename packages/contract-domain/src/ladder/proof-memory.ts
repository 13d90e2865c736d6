import type { PairVerdict } from './ladder-report.ts'

/** What a pair of tiers came to in one context, by every reading; and by which titles it is told. */
export interface RememberedPair {
  readonly titles: string
  readonly verdicts: readonly PairVerdict[]
}

/**
 * What pairs of tiers came to in contexts, kept by the content it depends on, over any number of versions: an edit has
 * only those pairs compared again that it touches. Of one installation: the same add-on of the same plugin build must
 * answer the same. Bounded: what was not asked for longest is forgotten.
 */
export class ProofMemory {
  readonly #most: number
  readonly #pairs = new Map<string, RememberedPair>()
  #missed = 0

  constructor({ most = USUAL_SIZE }: { readonly most?: number } = {}) {
    this.#most = most
  }

  get size(): number {
    return this.#pairs.size
  }

  /** How often a pair in a context had to be compared because it wasn't known. */
  get missed(): number {
    return this.#missed
  }

  /** The verdicts as the titles of today tell them; null when they must be found again. */
  find(key: string, titles: string, retell: Retell): readonly PairVerdict[] | null {
    const known = this.#pairs.get(key)
    const verdicts = known?.titles === titles ? known.verdicts : retold(known?.verdicts ?? null, retell)
    if (verdicts === null) this.#missed += 1
    else this.keep(key, { titles, verdicts })
    return verdicts
  }

  keep(key: string, pair: RememberedPair): void {
    this.#pairs.delete(key)
    this.#pairs.set(key, pair)
    if (this.#pairs.size > this.#most) this.#pairs.delete(this.#pairs.keys().next().value ?? '')
  }
}

/** Pairs in contexts: some ten versions of a large catalog. */
const USUAL_SIZE = 30_000

/** The same verdict with the titles of today; null for one that tells of more than the pair. */
export type Retell = (verdict: PairVerdict) => PairVerdict | null

function retold(verdicts: readonly PairVerdict[] | null, retell: Retell): readonly PairVerdict[] | null {
  if (verdicts === null) return null
  const told = verdicts.flatMap((verdict) => retell(verdict) ?? [])
  return told.length === verdicts.length ? told : null
}
