/** What trying one catalog came to. */
export interface Tried {
  /** What was counted: verdicts, features, things changed. */
  readonly seen: readonly string[]
  /** Where the product and the truth differ; empty: nowhere. */
  readonly faults: readonly string[]
}

/** One thing that is held against the truth, catalog by catalog. */
export interface ProofPart {
  readonly name: string
  /** What is compared, for who reads the output. */
  readonly title: string
  /** How many catalogs the whole proof tries. */
  readonly catalogs: number
  /** What must have been seen once all are tried. */
  readonly mustSee: readonly string[]
  /** Tries the catalog of this number, from 1; the same one each time. */
  tryCatalog(number: number): Tried
}

/** Tells how often each thing was seen. */
export class Tally {
  readonly #counts = new Map<string, number>()

  add(seen: readonly string[]): void {
    for (const one of seen) this.#counts.set(one, (this.#counts.get(one) ?? 0) + 1)
  }

  /** Those that were never seen. */
  missing(names: readonly string[]): readonly string[] {
    return names.filter((name) => !this.#counts.has(name))
  }

  rows(): readonly (readonly [string, number])[] {
    return [...this.#counts].sort(([left], [right]) => (left < right ? -1 : 1))
  }
}
