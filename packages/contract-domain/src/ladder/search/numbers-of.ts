import type { Column } from './columns.ts'
import { coverProblem, type CoverProblem, type CoverRow } from './kernel/cover-problem.ts'
import type { Row } from './rows.ts'

/** The columns in numbers: the same for all questions that try them. */
export interface ColumnNumbers {
  /** Ids of the add-ons, in the order in which the kernel has them. */
  readonly addOns: readonly string[]
  /** By add-on, by option. */
  readonly costs: readonly (readonly number[])[]
  /** Places of add-ons. Compulsory, withdrawing and adjusting ones are branched on before others. */
  readonly first: readonly number[]
  readonly compulsory: ReadonlySet<number>
  /** By column: 1 where it is so. */
  readonly chargesNothing: Uint8Array
  readonly adjusting: Uint8Array
}

const known = new WeakMap<readonly Column[], ColumnNumbers>()

/** Columns stand in order of their add-on and are of one tier. @param compulsory ids; branched on even when none of their choices can be bought */
export function columnNumbers(columns: readonly Column[], compulsory: readonly string[]): ColumnNumbers {
  let numbers = known.get(columns)
  if (numbers === undefined) {
    numbers = numbersOf(columns, compulsory)
    known.set(columns, numbers)
  }
  return numbers
}

function numbersOf(columns: readonly Column[], compulsory: readonly string[]): ColumnNumbers {
  const byAddOn = Map.groupBy(columns, ({ choice }) => choice.addOn)
  for (const id of compulsory) if (!byAddOn.has(id)) byAddOn.set(id, [])
  const addOns = [...byAddOn.keys()]
  const withdrawing = columns.filter(({ withdraws }) => withdraws.length > 0)
  const adjusting = columns.filter(({ adjust }) => adjust !== null)
  const ahead = [...withdrawing, ...adjusting].map(({ choice }) => choice.addOn)
  return {
    addOns,
    costs: [...byAddOn.values()].map((own) => own.map(({ cost }) => cost)),
    first: placesOf([...compulsory, ...ahead], addOns),
    compulsory: new Set(placesOf(compulsory, addOns)),
    chargesNothing: Uint8Array.from(columns, ({ free }) => Number(free)),
    adjusting: Uint8Array.from(columns, ({ adjust }) => Number(adjust !== null)),
  }
}

/** @param baseCost of the tier alone, less what roundings may take off */
export function problemOf({ costs }: ColumnNumbers, rows: readonly Row[], baseCost: number): CoverProblem {
  return coverProblem({ baseCost, costs, rows: rows.map(numbersOfRow) })
}

function numbersOfRow(row: Row): CoverRow {
  if (row.kind === 'element') return { asked: 1, columns: row.columns }
  const { own, columns, raises, adds } = row
  const gives = columns.map((column) => ({
    raise: Math.max(0, (raises.get(column) ?? own) - own),
    add: adds.get(column) ?? 0,
  }))
  return { asked: row.asked - own, columns, gives }
}

/** Those of the ids that have a place. */
export function placesOf(ids: readonly string[], addOns: readonly string[]): readonly number[] {
  return ids.map((id) => addOns.indexOf(id)).filter((place) => place >= 0)
}
