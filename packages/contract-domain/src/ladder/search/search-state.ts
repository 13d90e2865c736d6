import type { Choice, Selection } from '../selection.ts'
import type { Column } from './columns.ts'

/** What is decided of each add-on: a column, `without`, or nothing yet. */
export interface SearchState {
  readonly taken: readonly Column[]
  readonly without: ReadonlySet<string>
  readonly decided: ReadonlySet<string>
}

export const UNDECIDED: SearchState = { taken: [], without: new Set(), decided: new Set() }

export function take(state: SearchState, column: Column): SearchState {
  const { addOn } = column.choice
  return {
    taken: [...state.taken, column],
    without: state.without,
    decided: new Set(state.decided).add(addOn),
  }
}

export function leaveOut(state: SearchState, addOn: string): SearchState {
  return {
    taken: state.taken,
    without: new Set(state.without).add(addOn),
    decided: new Set(state.decided).add(addOn),
  }
}

export function selectionOf({ taken }: SearchState): Selection {
  return taken.map(({ choice }): Choice => choice)
}

export function isFree({ decided }: SearchState, { choice }: Column): boolean {
  return !decided.has(choice.addOn)
}
