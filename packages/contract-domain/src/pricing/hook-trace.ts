import type { JsonObject } from '../catalog/index.ts'
import type { NewLine } from './active-add-on.ts'
import type { CompiledForm } from './compile-price-form.ts'
import type { FactsReader } from './facts-reader.ts'
import { keptValue, type ReadStep } from './kept-answers.ts'

/** A line that the core made from a price form, and what it was made from. */
export interface MadeLine {
  readonly made: NewLine
  readonly form: CompiledForm
  readonly options: JsonObject
  readonly asked: { readonly asRate: boolean; readonly quantity: number }
}

/** What of a made line depends on the asset. */
const FIGURES: ReadonlySet<PropertyKey> = new Set(['amountMinor', 'inputs', 'rate', 'cost', 'unknownFacts'])

/**
 * Notes what one call of a hook saw of its asset. When that is stated facts alone, its answer holds for every asset
 * with the same ones; a hook that looks at the base or at an amount is asked each time.
 */
export class HookTrace {
  readonly #facts: FactsReader
  readonly #steps: ReadStep[] = []
  readonly #lines = new Map<unknown, MadeLine>()
  #seen = false

  constructor(facts: FactsReader) {
    this.#facts = facts
  }

  /** The hook read this fact; what its price forms read is theirs. */
  readFact(id: string): void {
    const place = this.#facts.rules.places.of(id)
    if (this.#steps.some((step) => step.place === place)) return
    const value = keptValue(this.#facts.at(place))
    if (value === undefined) this.sawFigures()
    else this.#steps.push({ place, value })
  }

  /** The hook saw what isn't a fact: its answer may depend on it. */
  sawFigures(): void {
    this.#seen = true
  }

  /** The line as the hook may have it: any look at its figures, and any change, is noted. */
  shown(line: MadeLine): NewLine {
    const noted = () => this.sawFigures()
    const shown = new Proxy(line.made, {
      get(made, member) {
        if (FIGURES.has(member)) noted()
        return Reflect.get(made, member) as unknown
      },
      has: (made, member) => (noted(), Reflect.has(made, member)),
      ownKeys: (made) => (noted(), Reflect.ownKeys(made)),
      getOwnPropertyDescriptor: (made, member) => (noted(), Reflect.getOwnPropertyDescriptor(made, member)),
      set: (made, member, value) => (noted(), Reflect.set(made, member, value)),
      defineProperty: (made, member, is) => (noted(), Reflect.defineProperty(made, member, is)),
      deleteProperty: (made, member) => (noted(), Reflect.deleteProperty(made, member)),
      setPrototypeOf: (made, to) => (noted(), Reflect.setPrototypeOf(made, to)),
      preventExtensions: (made) => (noted(), Reflect.preventExtensions(made)),
    })
    this.#lines.set(shown, line)
    return shown
  }

  /** The line behind what a hook was shown; null for a line of the hook's own. */
  behind(shown: unknown): MadeLine | null {
    return this.#lines.get(shown) ?? null
  }

  /** What the hook read, in order; null when its answer holds for this asset alone. */
  steps(): readonly ReadStep[] | null {
    return this.#seen ? null : this.#steps
  }
}
