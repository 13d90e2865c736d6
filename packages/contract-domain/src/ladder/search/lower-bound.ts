import { columnCosts, type CostTerms } from './column-costs.ts'
import type { Column } from './columns.ts'
import type { Row } from './rows.ts'
import { isFree, type SearchState } from './search-state.ts'

/** What is still asked of a row at a node, and what each free column gives of it. */
interface OpenRow {
  readonly row: number
  readonly need: number
  readonly columns: readonly number[]
  readonly gains: readonly number[]
}

export interface LowerBound {
  /** No selection of this node costs less, in whole minor units; −Infinity: nothing can be said. */
  readonly atLeastMinor: number
  /** Dual price of each row, multiples of {@link GRAIN}. */
  readonly duals: Float64Array
  /** Rows still unmet, with the free columns that give to them. */
  readonly open: readonly OpenRow[]
  /** A row that nothing left can meet. */
  readonly uncoverable: number | null
}

export interface Relaxation extends CostTerms {
  readonly rows: readonly Row[]
  readonly slack: number
}

/** Dual prices are kept on this grain, so that their texts are short and exact. */
export const GRAIN = 1 / 64
const ROOT_ROUNDS = 80
const NODE_ROUNDS = 12

/**
 * The Lagrangian bound of a node: rows priced into the columns, each add-on then taken only where that pays. Dual
 * ascent gives the first prices, some subgradient steps better them; those of the parent are where a node starts.
 */
export function lowerBound(
  state: SearchState,
  relaxation: Relaxation,
  { budget, from }: { readonly budget: number; readonly from: Float64Array | null },
): LowerBound {
  const open = openRows(state, relaxation)
  const stuck = open.find(({ need, gains }) => sum(gains) < need)
  const none = new Float64Array(relaxation.rows.length)
  if (stuck !== undefined) return { atLeastMinor: -Infinity, duals: none, open, uncoverable: stuck.row }
  const costs = columnCosts(state, relaxation)
  const free = relaxation.columns.filter((column) => isFree(state, column))
  const fixed = relaxation.baseCost + sum(state.taken.map(({ at }) => costs.of[at] ?? 0))
  const lost = relaxation.slack + costs.slack
  const goal = budget + lost
  let duals =
    from === null ? ascend({ open, free, costs: costs.of, fixed }, none) : restricted(from, open, none)
  let best = duals
  let [bestValue, value] = [-Infinity, 0]
  let [pace, since] = [1.2, 0]
  const rounds = open.length === 0 ? 1 : from === null ? ROOT_ROUNDS : NODE_ROUNDS
  for (let round = 0; round < rounds; round += 1) {
    const priced = price(duals, { open, free, costs: costs.of, fixed })
    value = priced.value
    if (value > bestValue + 1e-9) {
      ;[best, bestValue, since] = [duals, value, 0]
      // What keeping the duals on their grain may cost is left to spare.
      if (Math.ceil(value - lost - 1e-6 - open.length * GRAIN) >= budget) break
    } else since += 1
    if (since > 4) [pace, since] = [pace / 2, 0]
    const length = sum(priced.slopes.map((slope) => slope * slope))
    if (length === 0) break
    const target = Number.isFinite(goal) ? Math.max(goal + 1, value + 1) : bestValue * 1.05 + 1
    const step = (pace * (target - value)) / length
    const next = new Float64Array(duals)
    for (const [at, { row }] of open.entries())
      next[row] = Math.max(0, (duals[row] ?? 0) + step * (priced.slopes[at] ?? 0))
    duals = next
  }
  const kept = best.map((dual) => Math.max(0, Math.floor(dual / GRAIN) * GRAIN))
  const { value: exact } = price(kept, { open, free, costs: costs.of, fixed })
  // A double's last digits must not carry a claim over a whole minor unit.
  const tolerance = 1e-7 + Math.abs(exact) * 1e-12
  return { atLeastMinor: Math.ceil(exact - lost - tolerance), duals: kept, open, uncoverable: null }
}

function openRows(state: SearchState, { rows, columns }: Relaxation): readonly OpenRow[] {
  const taken = new Set(state.taken.map(({ at }) => at))
  const isFreeAt = (at: number) => {
    const column = columns[at]
    return column !== undefined && isFree(state, column)
  }
  return rows.flatMap((row, place): OpenRow[] => {
    const free = row.columns.filter(isFreeAt)
    if (row.kind === 'element') {
      if (row.columns.some((at) => taken.has(at))) return []
      return [{ row: place, need: 1, columns: free, gains: free.map(() => 1) }]
    }
    const raised = Math.max(row.own, ...[...taken].map((at) => row.raises.get(at) ?? 0))
    const added = sum([...taken].map((at) => row.adds.get(at) ?? 0))
    const need = row.asked - raised - added
    if (need <= 0) return []
    const gain = (at: number) => Math.max(0, (row.raises.get(at) ?? 0) - raised) + (row.adds.get(at) ?? 0)
    return [{ row: place, need, columns: free, gains: free.map((at) => Math.min(need, gain(at))) }]
  })
}

interface Priced {
  readonly open: readonly OpenRow[]
  readonly free: readonly Column[]
  readonly costs: Float64Array
  readonly fixed: number
}

function price(duals: Float64Array, { open, free, costs, fixed }: Priced) {
  const reduced = new Float64Array(costs)
  let value = fixed
  for (const { row, need, columns, gains } of open) {
    const dual = duals[row] ?? 0
    if (dual === 0) continue
    value += dual * need
    for (let at = 0; at < columns.length; at += 1)
      reduced[columns[at] ?? 0] = (reduced[columns[at] ?? 0] ?? 0) - dual * (gains[at] ?? 0)
  }
  // Of one add-on's options at most one is taken; columns stand in order of add-on.
  const chosen = new Uint8Array(costs.length)
  for (let at = 0; at < free.length;) {
    const addOn = free[at]?.choice.addOn
    let [least, column] = [0, -1]
    for (; at < free.length && free[at]?.choice.addOn === addOn; at += 1) {
      const own = reduced[free[at]?.at ?? 0] ?? 0
      if (own < least) [least, column] = [own, free[at]?.at ?? -1]
    }
    if (column < 0) continue
    value += least
    chosen[column] = 1
  }
  const slopes = open.map(({ need, columns, gains }) => {
    let left = need
    for (let at = 0; at < columns.length; at += 1) if (chosen[columns[at] ?? 0] === 1) left -= gains[at] ?? 0
    return left
  })
  return { value, slopes }
}

/** Each row in turn, the scarcest first, takes what its cheapest column still has to give. */
function ascend({ open, free, costs }: Priced, none: Float64Array): Float64Array {
  const left = new Float64Array(costs)
  const duals = new Float64Array(none)
  if (free.length === 0) return duals
  for (const { row, columns, gains } of open.toSorted((a, b) => a.columns.length - b.columns.length)) {
    let dual = Infinity
    for (const [at, column] of columns.entries()) {
      const gain = gains[at] ?? 0
      if (gain > 0) dual = Math.min(dual, Math.max(0, left[column] ?? 0) / gain)
    }
    if (!Number.isFinite(dual)) continue
    duals[row] = dual
    for (const [at, column] of columns.entries()) left[column] = (left[column] ?? 0) - dual * (gains[at] ?? 0)
  }
  return duals
}

function restricted(from: Float64Array, open: readonly OpenRow[], none: Float64Array): Float64Array {
  const duals = new Float64Array(none)
  for (const { row } of open) duals[row] = from[row] ?? 0
  return duals
}

function sum(numbers: readonly number[]): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
