import type { LocalizedText, Message } from '../text/index.ts'
import type { LineSource, PriceLine, Stage } from './line.ts'
import type { AssetGroup, PriceDecision } from './price-decision.ts'
import { isRate } from './unknown.ts'

/** One step from nothing to the payable net, before tax. Amounts are of the whole quote, over the whole term. */
export interface WaterfallStep {
  /** Where the step came up: a committed line keeps the stage of the yearly line it was made from. */
  readonly stage: Stage
  readonly source: LineSource
  readonly title: Message | LocalizedText
  readonly amountMinor: number | null
  readonly runningTotalMinor: number | null
}

/** What a waterfall is drawn from. */
export interface WaterfallSource {
  readonly lines: readonly {
    readonly groups: readonly Pick<AssetGroup, 'assetIds' | 'yearLines' | 'termLines'>[]
  }[]
  readonly quoteLines: PriceDecision['quoteLines']
}

type Step = Omit<WaterfallStep, 'runningTotalMinor'>

const ORDER: readonly Stage[] = [
  'base',
  'factor',
  'charge',
  'adjust',
  'commitment',
  'discount',
  'fleet',
  'negotiated',
  'surcharge',
]

/** How the price comes about: one step for each rule that gave lines, in order of the stages. Rates are in no total. */
export function waterfallOf(decision: WaterfallSource): readonly WaterfallStep[] {
  const steps = new Map<string, Step>()
  for (const { groups } of decision.lines) {
    for (const { assetIds, yearLines, termLines } of groups) {
      const stages = new Map(yearLines.map((line) => [ruleOf(line), line.stage]))
      for (const line of termLines)
        addStep(steps, line, { count: assetIds.length, stage: stages.get(ruleOf(line)) })
    }
  }
  for (const line of decision.quoteLines) addStep(steps, line, { count: 1, stage: 'charge' })
  let total: number | null = 0
  return [...steps.values()]
    .sort((left, right) => ORDER.indexOf(left.stage) - ORDER.indexOf(right.stage))
    .map((step) => {
      total = total === null || step.amountMinor === null ? null : total + step.amountMinor
      return { ...step, runningTotalMinor: total }
    })
}

function addStep(
  steps: Map<string, Step>,
  line: PriceLine,
  { count, stage }: { readonly count: number; readonly stage: Stage | undefined },
): void {
  if (isRate(line)) return
  const { source, message, amountMinor } = line
  const of = line.stage === 'commitment' ? (stage ?? line.stage) : line.stage
  const amount = amountMinor === null ? null : amountMinor * count
  const key = JSON.stringify([of, ruleOf(line)])
  const before = steps.get(key)
  const sum =
    before === undefined
      ? amount
      : before.amountMinor === null || amount === null
        ? null
        : before.amountMinor + amount
  steps.set(key, { stage: of, source, title: message, amountMinor: sum })
}

/** An add-on may charge and take off under one code: what it says tells them apart. */
function ruleOf({ source, code, component, taxCategory, message }: PriceLine): string {
  return JSON.stringify([source, code, component, taxCategory, message])
}
