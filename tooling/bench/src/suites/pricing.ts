import type { Contestant } from '../contestant.ts'
import type { BenchResult, Suite } from '../result.ts'
import { ratios, roundsOf, runRounds, usualRounds, type Measured } from '../run-rounds.ts'
import { bootstrapMedian } from '../statistics/bootstrap-median.ts'
import { goalText, harnessGoalText, judge, judgeHarness, type Goal } from '../statistics/goal.ts'
import { median } from '../statistics/median.ts'
import { floor } from './pricing/floor.ts'
import { jsonLogic } from './pricing/json-logic.ts'
import { jsonRules } from './pricing/json-rules.ts'
import { product } from './pricing/product.ts'
import { assets, checkedAssets } from './pricing/quotes.ts'
import { requireSameLines } from './pricing/same-lines.ts'
import { zen } from './pricing/zen.ts'

const suite = 'pricing'
/** The floor under a second name: a harness that can be trusted measures it at 1. */
const floorAgain: Contestant = { ...floor, name: 'the floor once more' }
const peers = [jsonLogic, jsonRules, zen]
const contestants = [floor, product, ...peers]

const toFloor: Goal = { kind: 'at-most', ratio: 3.2 }
const toPeers: readonly (readonly [Contestant, Goal])[] = [
  [jsonLogic, { kind: 'at-least', ratio: 1.3 }],
  [jsonRules, { kind: 'at-least', ratio: 180 }],
  [zen, { kind: 'at-least', ratio: 180 }],
]

export const pricingSuite: Suite = {
  name: suite,
  title: 'an asset priced through 12 hooks, every line explained, against one function written by hand',
  async run() {
    await requireSameLines(checkedAssets)
    const measured = await runRounds([...contestants, floorAgain], usualRounds)
    return [
      ...contestants.map((contestant) => speed(contestant, measured)),
      harness(measured),
      against({ name: 'product, of the floor', of: product, to: floor, goal: toFloor }, measured),
      ...toPeers.map(([peer, goal]) =>
        against({ name: `${peer.name}, of the product`, of: peer, to: product, goal }, measured),
      ),
    ]
  },
}

function speed({ name }: Contestant, measured: Measured): BenchResult {
  const perSecond = roundsOf(measured, name).map((microseconds) => (assets.length / microseconds) * 1e6)
  const { low, high } = bootstrapMedian(perSecond)
  return {
    ...common(name, measured),
    value: median(perSecond),
    unit: 'quotes per CPU second',
    interval: [low, high],
    goal: null,
    pass: null,
  }
}

function harness(measured: Measured): BenchResult {
  const verdict = judgeHarness(ratios(measured, floorAgain.name, floor.name))
  return {
    ...common(floorAgain.name, measured),
    name: 'the floor twice',
    value: verdict.median,
    unit: 'times the CPU',
    interval: [verdict.interval.low, verdict.interval.high],
    goal: harnessGoalText,
    pass: verdict.pass,
  }
}

interface Comparison {
  readonly name: string
  readonly of: Contestant
  readonly to: Contestant
  readonly goal: Goal
}

function against({ name, of, to, goal }: Comparison, measured: Measured): BenchResult {
  const verdict = judge(ratios(measured, of.name, to.name), goal)
  return {
    ...common(of.name, measured),
    name,
    value: verdict.median,
    unit: 'times the CPU',
    interval: [verdict.interval.low, verdict.interval.high],
    goal: goalText(goal),
    pass: verdict.pass,
  }
}

function common(name: string, measured: Measured) {
  return {
    suite,
    name,
    ratioToFloor: median(ratios(measured, name, floor.name)),
    rounds: roundsOf(measured, name).length,
    peers: Object.fromEntries(
      peers.map((peer) => [peer.name, median(ratios(measured, peer.name, product.name))]),
    ),
  }
}
