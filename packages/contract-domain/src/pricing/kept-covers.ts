import {
  applyEffects,
  resolveQuoteFacets,
  type AddOnEffect,
  type CoverEffect,
  type CoverOutcome,
  type CoverRules,
  type Coverage,
  type ResolvedCover,
} from '../cover/index.ts'
import type { AssetFacts } from '../catalog/index.ts'
import { plainText } from './plain-text.ts'

/** Selections of one tier that are kept; more are not worth their memory. */
const MOST_KEPT = 4096

/**
 * What selections cover on one tier: made once for the same effects, and once more for the facts that facets read.
 * Both are found by content, so that the same cover is the same object wherever it is met, and what is worked out
 * about it later may be kept by it.
 */
export class KeptCovers {
  readonly #tierCover: Coverage
  readonly #rules: CoverRules
  readonly #outcomes = new Map<string, CoverOutcome>()
  readonly #resolved = new WeakMap<Coverage, Map<string, ResolvedCover>>()

  constructor(tierCover: Coverage, rules: CoverRules) {
    this.#tierCover = tierCover
    this.#rules = rules
  }

  /** Throws what `applyEffects` throws; that is not kept. */
  outcome(effects: readonly AddOnEffect[]): CoverOutcome {
    const key = keyOf(effects)
    const known = key === null ? undefined : this.#outcomes.get(key)
    if (known !== undefined) return known
    const outcome = applyEffects(this.#tierCover, effects, this.#rules)
    if (key !== null && this.#outcomes.size < MOST_KEPT) this.#outcomes.set(key, outcome)
    return outcome
  }

  resolved(cover: Coverage, facts: AssetFacts): ResolvedCover {
    const key = plainText(facts)
    const byFacts = this.#resolved.get(cover) ?? new Map<string, ResolvedCover>()
    this.#resolved.set(cover, byFacts)
    const known = key === null ? undefined : byFacts.get(key)
    if (known !== undefined) return known
    const resolved = resolveQuoteFacets(cover, this.#rules.definitions, facts)
    if (key !== null && byFacts.size < MOST_KEPT) byFacts.set(key, resolved)
    return resolved
  }
}

const texts = new WeakMap<CoverEffect, string | null>()

/** Null when an effect holds something that no text tells from all else. */
function keyOf(effects: readonly AddOnEffect[]): string | null {
  const keys: string[] = []
  for (const { addOn, effect } of effects) {
    const text = texts.get(effect) ?? plainText(effect)
    texts.set(effect, text)
    if (text === null) return null
    keys.push(JSON.stringify(addOn), text)
  }
  return keys.join()
}
