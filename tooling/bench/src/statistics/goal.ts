import { bootstrapMedian, type Interval } from './bootstrap-median.ts'
import { median } from './median.ts'

/** What the median of the per-round ratios is to be: never an absolute time. */
export interface Goal {
  readonly kind: 'at-most' | 'at-least'
  readonly ratio: number
}

export interface Verdict {
  readonly median: number
  readonly interval: Interval
  readonly pass: boolean
}

const fewestRounds = 7
const spare = 0.1

/**
 * The gate rule: a goal passes when the median of at least 7 per-round ratios passes with 10 % to spare, or when
 * the whole 95 % interval of the median lies on the right side.
 */
export function judge(ratios: readonly number[], goal: Goal): Verdict {
  const middle = median(ratios)
  const interval = bootstrapMedian(ratios)
  const enough = ratios.length >= fewestRounds
  return { median: middle, interval, pass: enough && keeps(goal, middle, interval) }
}

function keeps({ kind, ratio }: Goal, middle: number, interval: Interval): boolean {
  return kind === 'at-most'
    ? middle <= ratio * (1 - spare) || interval.high <= ratio
    : middle >= ratio * (1 + spare) || interval.low >= ratio
}

/** `≤ 3.2` */
export function goalText({ kind, ratio }: Goal): string {
  return `${kind === 'at-most' ? '≤' : '≥'} ${ratio}`
}
