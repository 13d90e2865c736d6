import type { JsonObject } from '../catalog/index.ts'

/** One add-on as a buyer may take it: with one of the options that the host lists for it. */
export interface Choice {
  readonly addOn: string
  /** Place among the add-on's listed options. */
  readonly option: number
  readonly options: JsonObject
}

/** A set of choices, at most one for each add-on. */
export type Selection = readonly Choice[]

/** The options to try for each add-on; one that is not listed is tried with none. */
export type OptionCandidates = Readonly<Record<string, readonly JsonObject[]>>

const NO_OPTIONS: readonly JsonObject[] = [{}]

/** Every choice of the add-ons, in order of add-on and option. */
export function choicesOf(
  addOns: readonly { readonly id: string }[],
  candidates: OptionCandidates,
): readonly Choice[] {
  return addOns
    .map(({ id }) => id)
    .toSorted(byCodeUnit)
    .flatMap((addOn) => {
      const listed = Object.hasOwn(candidates, addOn) ? candidates[addOn] : undefined
      return (listed ?? NO_OPTIONS).map((options, option) => ({ addOn, option, options }))
    })
}

export function choiceKey({ addOn, option }: Pick<Choice, 'addOn' | 'option'>): string {
  return `${addOn}#${option}`
}

/** The same for the same choices in whatever order. */
export function selectionKey(selection: Selection): string {
  return selection.map(choiceKey).sort().join(' ')
}

export function inOrder(selection: Selection): Selection {
  return selection.toSorted(
    (left, right) => byCodeUnit(left.addOn, right.addOn) || left.option - right.option,
  )
}

/** Of two selections of one price the one with fewer add-ons, then the one whose ids come first. */
export function compareSelections(left: Selection, right: Selection): number {
  return left.length - right.length || byCodeUnit(selectionKey(left), selectionKey(right))
}

export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
