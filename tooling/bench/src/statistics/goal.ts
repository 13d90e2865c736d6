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

const trusted = 0.05

/**
 * Whether a run can be trusted: the same work measured under two names has a median ratio of 1 ± 0.05. Beyond it the
 * machine was too restless, and no other verdict of the run means anything.
 */
export function judgeHarness(ratios: readonly number[]): Verdict {
  const middle = median(ratios)
  return { median: middle, interval: bootstrapMedian(ratios), pass: Math.abs(middle - 1) <= trusted }
}

export const harnessGoalText = `1 ± ${trusted}`

/** `≤ 3.2` */
export function goalText({ kind, ratio }: Goal): string {
  return `${kind === 'at-most' ? '≤' : '≥'} ${ratio}`
}
