import { GRAIN, type Lagrangian } from './lagrangian.ts'
import type { OpenRows } from './open-rows.ts'

export interface Steps {
  /** What the value of the bound is to come near. */
  readonly goal: number
  /** A value with which there is nothing left to look for. */
  readonly enough: number
  readonly rounds: number
  readonly pace: number
  /** The value of the dual prices as they are, when it was reckoned just now. */
  readonly known?: number
}

/** Share of the last way that is kept: steps zigzag less. */
const KEPT = 0.3
/** Rounds without a better value before steps are halved. */
const PATIENCE = 4

/**
 * Subgradient steps with the last way kept in part (Camerini, Fratta and Maffioli): rows that are missing cost more,
 * rows that are met twice cost less. The best dual prices met are left in the rows, on the grain.
 */
export function improveDuals(lagrangian: Lagrangian, rows: OpenRows, steps: Steps): number {
  const { duals, row, count } = rows
  const { way, best } = lagrangian
  way.fill(0)
  let [bestValue, pace, since] = [-Infinity, steps.pace, 0]
  for (let round = 0; round < steps.rounds; round += 1) {
    const value = round === 0 && steps.known !== undefined ? steps.known : lagrangian.value(rows)
    since += 1
    if (value > bestValue) {
      bestValue = value
      since = 0
      best.set(duals)
      if (value >= steps.enough) break
    }
    if (since > PATIENCE) {
      pace /= 2
      since = 0
    }
    lagrangian.slope(rows)
    const length = turn(way, rows, lagrangian.slopes)
    if (length === 0) break
    const step = (pace * (Math.max(steps.goal, value + 1) - value)) / length
    for (let at = 0; at < count; at += 1) {
      const own = row[at] as number
      duals[own] = Math.max(0, (duals[own] as number) + step * (way[own] as number))
    }
  }
  for (let at = 0; at < count; at += 1) {
    const own = row[at] as number
    duals[own] = Math.floor((best[own] as number) / GRAIN) * GRAIN
  }
  return lagrangian.value(rows)
}

/** The next way; a price of nothing doesn't fall. @returns the square of its length */
function turn(way: Float64Array, { count, row, duals }: OpenRows, slopes: Float64Array): number {
  let length = 0
  for (let at = 0; at < count; at += 1) {
    const own = row[at] as number
    const least = (duals[own] as number) > 0 ? -Infinity : 0
    const next = Math.max(least, Math.max(least, slopes[own] as number) + KEPT * (way[own] as number))
    way[own] = next
    length += next * next
  }
  return length
}
