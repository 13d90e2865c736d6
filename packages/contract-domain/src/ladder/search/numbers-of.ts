import type { Column } from './columns.ts'
import { coverProblem, type CoverProblem } from './kernel/cover-problem.ts'
import type { Row } from './rows.ts'

/** A question in numbers, and the add-ons that the places of the kernel stand for. */
export interface Numbers {
  readonly problem: CoverProblem
  /** Ids, in the order of the columns. */
  readonly addOns: readonly string[]
}

export interface NumbersFor {
  /** Of the tier alone, less what roundings may take off. */
  readonly baseCost: number
  /** Branched on even when none of their choices can be bought. */
  readonly compulsory: readonly string[]
}

/** Columns stand in order of their add-on. */
export function numbersOf(
  columns: readonly Column[],
  rows: readonly Row[],
  { baseCost, compulsory }: NumbersFor,
): Numbers {
  const byAddOn = Map.groupBy(columns, ({ choice }) => choice.addOn)
  for (const id of compulsory) if (!byAddOn.has(id)) byAddOn.set(id, [])
  const problem = coverProblem({
    baseCost,
    costs: [...byAddOn.values()].map((own) => own.map(({ cost }) => cost)),
    rows: rows.map((row) =>
      row.kind === 'element'
        ? { asked: 1, entries: row.columns.map((column) => ({ column, raise: 0, add: 1 })) }
        : {
            asked: row.asked - row.own,
            entries: row.columns.map((column) => ({
              column,
              raise: Math.max(0, (row.raises.get(column) ?? row.own) - row.own),
              add: row.adds.get(column) ?? 0,
            })),
          },
    ),
  })
  return { problem, addOns: [...byAddOn.keys()] }
}
