import { sameJson } from '../changes/diff.ts'
import type { Json } from '../catalog-version.ts'
import { memberOf, namePath } from '../reading/path-text.ts'
import { itemsByKey } from './list-keys.ts'
import { mergeOrder } from './merge-order.ts'

/** Whose value stands where both sides changed the same thing. */
export type MergeSide = 'ours' | 'theirs'

/** A value as it was and as each side has it; absent where it isn't there. */
export interface ThreeValues {
  readonly base?: Json | undefined
  readonly ours?: Json | undefined
  readonly theirs?: Json | undefined
}

/** A place that both sides changed, and not to the same. */
export interface JsonConflict extends ThreeValues {
  readonly path: readonly string[]
  /** Members that are decided together with the last step of the path. */
  readonly together?: readonly string[]
  /** Null while nobody has chosen. */
  readonly chosen: MergeSide | null
}

export interface MergeRules {
  /** A place that is taken from one side whole, never mixed. */
  isWhole(path: readonly string[], values: ThreeValues): boolean
  /** Members of the record at the path that only make sense together. */
  together(path: readonly string[]): readonly string[]
  /** By path text. */
  readonly choices: Readonly<Record<string, MergeSide>>
}

/** Three-way merge of JSON. Where nobody has chosen, ours stands and the conflict says so. */
export class JsonMerge {
  readonly conflicts: JsonConflict[] = []
  readonly #rules: MergeRules

  constructor(rules: MergeRules) {
    this.#rules = rules
  }

  merge(values: ThreeValues, path: readonly string[]): Json | undefined {
    const { base, ours, theirs } = values
    if (sameJson(ours, theirs) || sameJson(base, theirs)) return ours
    if (sameJson(base, ours)) return theirs
    if (!this.#rules.isWhole(path, values)) {
      if (isRecord(ours) && isRecord(theirs)) return this.#records(values, path)
      if (isList(ours) && isList(theirs)) return this.#lists(values, path)
    }
    return this.#decide(values, path)
  }

  #decide(values: ThreeValues, path: readonly string[], together?: readonly string[]): Json | undefined {
    const chosen = this.#choiceOf(path)
    this.conflicts.push({ ...values, path, chosen, ...(together !== undefined && { together }) })
    return chosen === 'theirs' ? values.theirs : values.ours
  }

  #choiceOf(path: readonly string[]): MergeSide | null {
    const text = namePath(path)
    return Object.hasOwn(this.#rules.choices, text) ? (this.#rules.choices[text] ?? null) : null
  }

  #records(values: ThreeValues, path: readonly string[]): Json {
    const together = this.#rules.together(path)
    const names = new Set([values.ours, values.theirs, values.base].flatMap(namesOf))
    const merged: [string, Json][] = []
    for (const name of names) {
      if (together.includes(name)) continue
      const member = this.merge(
        eachOf(values, (side) => memberOf(side, name)),
        [...path, name],
      )
      if (member !== undefined) merged.push([name, member])
    }
    if (together.length > 0) merged.push(...Object.entries(this.#united(values, path, together)))
    return Object.fromEntries(merged)
  }

  #united(
    values: ThreeValues,
    path: readonly string[],
    names: readonly string[],
  ): Readonly<Record<string, Json>> {
    const united = eachOf(values, (side) =>
      Object.fromEntries(Object.entries(isRecord(side) ? side : {}).filter(([name]) => names.includes(name))),
    )
    const { base, ours, theirs } = united
    const kept =
      sameJson(ours, theirs) || sameJson(base, theirs) ? ours : sameJson(base, ours) ? theirs : undefined
    const value = kept ?? this.#decide(united, [...path, names[0] ?? ''], names)
    return isRecord(value) ? value : {}
  }

  #lists(values: ThreeValues, path: readonly string[]): Json | undefined {
    const [base, ours, theirs] = [values.base ?? [], values.ours, values.theirs].map((side) =>
      isList(side) ? itemsByKey(side) : null,
    )
    if (base == null || ours == null || theirs == null) return this.#decide(values, path)
    const items = new Map<string, Json>()
    for (const key of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
      const sides = { base: base.get(key), ours: ours.get(key), theirs: theirs.get(key) }
      const item = this.merge(sides, [...path, key])
      if (item !== undefined) items.set(key, item)
    }
    return this.#ordered({ base, ours, theirs }, items, path)
  }

  #ordered(
    sides: Readonly<Record<keyof ThreeValues, ReadonlyMap<string, Json>>>,
    items: ReadonlyMap<string, Json>,
    path: readonly string[],
  ): Json {
    const orders = {
      base: [...sides.base.keys()],
      ours: [...sides.ours.keys()],
      theirs: [...sides.theirs.keys()],
    }
    const survivors = new Set(items.keys())
    let order = mergeOrder(orders, survivors)
    if (order === null) {
      const chosen = this.#choiceOf(path)
      this.conflicts.push({ ...orders, path, chosen })
      order = mergeOrder(orders, survivors, chosen ?? 'ours')
    }
    return (order ?? []).flatMap((key) => items.get(key) ?? [])
  }
}

function eachOf(values: ThreeValues, part: (side: Json) => unknown): ThreeValues {
  const of = (side: Json | undefined) => (side === undefined ? undefined : (part(side) as Json | undefined))
  return { base: of(values.base), ours: of(values.ours), theirs: of(values.theirs) }
}

function namesOf(value: Json | undefined): readonly string[] {
  return isRecord(value) ? Object.keys(value) : []
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}
