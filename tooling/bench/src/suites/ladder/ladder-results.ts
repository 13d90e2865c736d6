import type { BenchResult } from '../../result.ts'
import { ratios, roundsOf, type Measured } from '../../run-rounds.ts'
import { bootstrapMedian } from '../../statistics/bootstrap-median.ts'
import { goalText, harnessGoalText, judge, judgeHarness, type Goal } from '../../statistics/goal.ts'
import { median } from '../../statistics/median.ts'

const suite = 'ladder'

/** Who ran in one measurement, by the names that they were measured under. */
export interface Ran {
  readonly measured: Measured
  readonly product: string
  readonly floor: string
  readonly peers: readonly string[]
}

/** Round by round: what the cheapest of the peers spent in that round for each unit that the product spent. */
export function bestPeerRatios({ measured, product, peers }: Ran): readonly number[] {
  const own = roundsOf(measured, product)
  const others = peers.map((peer) => roundsOf(measured, peer))
  return own.map((spent, round) => Math.min(...others.map((rounds) => rounds[round] ?? Infinity)) / spent)
}

export function compared(
  {
    name,
    ratios: found,
    goal,
  }: { readonly name: string; readonly ratios: readonly number[]; readonly goal: Goal },
  ran: Ran,
): BenchResult {
  const verdict = judge(found, goal)
  return {
    ...common(ran, name),
    value: verdict.median,
    unit: 'times the CPU',
    interval: [verdict.interval.low, verdict.interval.high],
    goal: goalText(goal),
    pass: verdict.pass,
  }
}

/** The product measured under a second name: a machine that can be trusted measures it at 1. */
export function harness(again: string, ran: Ran): BenchResult {
  const verdict = judgeHarness(ratios(ran.measured, again, ran.product))
  return {
    ...common(ran, 'the product twice'),
    value: verdict.median,
    unit: 'times the CPU',
    interval: [verdict.interval.low, verdict.interval.high],
    goal: harnessGoalText,
    pass: verdict.pass,
  }
}

/** A line without a goal. @param questions answered in one pass */
export function spent(name: string, questions: number, ran: Ran): BenchResult {
  const each = roundsOf(ran.measured, ran.product).map((microseconds) => microseconds / questions / 1000)
  const { low, high } = bootstrapMedian(each)
  return {
    ...common(ran, name),
    value: median(each),
    unit: 'CPU ms a question',
    interval: [low, high],
    goal: null,
    pass: null,
  }
}

function common({ measured, product, floor, peers }: Ran, name: string) {
  return {
    suite,
    name,
    ratioToFloor: median(ratios(measured, product, floor)),
    rounds: roundsOf(measured, product).length,
    peers: Object.fromEntries(peers.map((peer) => [peer, median(ratios(measured, peer, product))])),
  }
}
