import { isAssumed, type FactsReader, type Reading } from './facts-reader.ts'

/** A stated fact that answers can be kept by: texts, numbers and truth values. */
export type KeptValue = string | number | boolean

/** One fact that was read on the way to an answer, and what was found. */
export interface ReadStep {
  readonly place: number
  readonly value: KeptValue
}

/** A branch for each value of the fact that is read next; at its end an answer. */
export class Branch<Answer extends object> {
  /** Of the fact that is read next; -1: none. */
  place = -1
  readonly byValue = new Map<KeptValue, Branch<Answer>>()
  answer: Answer | null = null
}

/** Branches of one selection's hook; more are not worth their memory. */
const MOST_BRANCHES = 1024
/** After so many answers in a row that could not be kept, no more is tried. */
const MOST_FRUITLESS = 8

/**
 * Keeps the answers of something pure by the facts it read to come to them: what reads the same comes to the same.
 * Only stated texts, numbers and truth values are kept by; what is missing, assumed or money is asked about each time.
 */
export class KeptAnswers<Answer extends object> {
  readonly root = new Branch<Answer>()
  #room = MOST_BRANCHES
  #fruitless = 0

  /** The answer for an asset's facts; null when there is none. Reads the facts it was kept by, as asking does. */
  find(facts: FactsReader): Answer | null {
    let branch = this.root
    while (branch.place >= 0) {
      const value = keptValue(facts.at(branch.place))
      const next = value === undefined ? undefined : branch.byValue.get(value)
      if (next === undefined) return null
      branch = next
    }
    return branch.answer
  }

  /** Whether it is still worth noting how answers come about. */
  get isOpen(): boolean {
    return this.#fruitless < MOST_FRUITLESS
  }

  /** Keeps an answer; null: it can't be kept. */
  keep(steps: readonly ReadStep[], answer: Answer | null): void {
    const end = answer === null ? null : this.#endOf(steps)
    if (end === null || end.place >= 0) this.#fruitless += 1
    else {
      end.answer = answer
      this.#fruitless = 0
    }
  }

  /** Null when there is no room left, or when the steps contradict earlier ones: then it was not pure. */
  #endOf(steps: readonly ReadStep[]): Branch<Answer> | null {
    let branch = this.root
    for (const { place, value } of steps) {
      if (branch.answer !== null || (branch.place >= 0 && branch.place !== place)) return null
      branch.place = place
      let next = branch.byValue.get(value)
      if (next === undefined) {
        if (this.#room === 0) return null
        this.#room -= 1
        next = new Branch()
        branch.byValue.set(value, next)
      }
      branch = next
    }
    return branch
  }
}

/** The value of a stated fact, if answers are kept by such. */
export function keptValue(reading: Reading): KeptValue | undefined {
  if (reading.state !== 'known' || isAssumed(reading)) return undefined
  const { value } = reading
  return typeof value === 'object' ? undefined : value
}
