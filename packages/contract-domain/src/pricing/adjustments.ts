import { percent, roundProduct } from '../money/index.ts'
import type { AdjustBound } from './active-add-on.ts'
import type { PreparedAddOn } from './charges.ts'
import { AdjustCall, type HookRun } from './hook-context.ts'
import type { PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import { refuse } from './line-run.ts'
import { askForLines } from './read-answer.ts'
import { withheldLine, type Asked } from './refuse-answer.ts'
import { sumOf } from './unknown.ts'

/** What one add-on's adjust lines take off, and from what. */
interface Taken {
  readonly asked: Asked
  readonly lines: readonly PriceLine[]
  /** The named base components it waives; null: it takes from charges. */
  readonly waives: readonly string[] | null
}

/**
 * Stage 4: the lines of each add-on's `adjust` hook, which sees the asset's lines of stages 1–3. None takes more
 * than it declares, and all together no more than the charges (waived base lines: no more than those lines).
 */
export function adjustments(
  addOns: readonly PreparedAddOn[],
  hookRun: HookRun,
  lines: readonly PriceLine[],
): readonly PriceLine[] {
  const taken: Taken[] = []
  for (const { setting, source } of addOns) {
    const { addOn } = setting
    const { adjust, adjustAtMost: bound } = addOn
    if (adjust === undefined) continue
    const asked: Asked = {
      addOn,
      hook: 'adjust',
      stage: 'adjust',
      source,
      currency: setting.currency,
      run: hookRun.run,
    }
    const call = new AdjustCall(setting, hookRun, lines)
    const answer = askForLines(asked, call, (context) => adjust.call(addOn, context)).toSorted(byLineOrder)
    const waives = bound !== undefined && typeof bound.of === 'object' ? bound.of.baseComponents : null
    const within =
      bound === undefined || isWithin(asked, answer, { bound, lines, rounding: setting.rounding })
    taken.push({ asked, waives, lines: within ? answer : [refusedLine(asked)] })
  }
  return withinCharges(taken, lines).flatMap((one) => one.lines)
}

interface BoundOn {
  readonly bound: AdjustBound
  readonly lines: readonly PriceLine[]
  readonly rounding: Parameters<typeof roundProduct>[2]
}

function isWithin(asked: Asked, answer: readonly PriceLine[], { bound, lines, rounding }: BoundOn): boolean {
  const of = sumOf(boundedLines(asked, bound, lines))
  const total = sumOf(answer)
  // A cap over something unknown can't be compared; the price is unknown then and is not offered.
  if (of === null || total === null) return true
  const cap = roundProduct(of, percent(bound.percent), rounding)
  if (-total <= cap) return true
  const { addOn, currency } = asked
  refuse(asked.run, {
    code: 'adjust-above-cap',
    addOn: addOn.id,
    params: {
      plugin: `${addOn.id}@${addOn.version}`,
      asked: { amountMinor: -total, currency },
      cap: { amountMinor: cap, currency },
      percent: { percent: bound.percent },
    },
  })
  return false
}

function boundedLines(asked: Asked, { of }: AdjustBound, lines: readonly PriceLine[]): readonly PriceLine[] {
  if (of === 'all-charges') return chargesIn(lines)
  if (of === 'own-lines') return chargesIn(lines).filter((line) => isOf(asked, line))
  return baseLinesOf(of.baseComponents, lines)
}

function isOf({ addOn }: Asked, { source }: PriceLine): boolean {
  return source.kind === 'plugin' && source.id === addOn.id
}

function chargesIn(lines: readonly PriceLine[]): readonly PriceLine[] {
  return lines.filter(({ stage }) => stage === 'charge')
}

/** A component's base line and its factor line: what waiving its fee takes away. */
function baseLinesOf(components: readonly string[], lines: readonly PriceLine[]): readonly PriceLine[] {
  return lines.filter(({ stage, component }) => stage !== 'charge' && components.includes(component))
}

/** The joint bound. It is nobody's own fault, so every adjust that took something is named and withheld. */
function withinCharges(taken: readonly Taken[], lines: readonly PriceLine[]): readonly Taken[] {
  const onCharges = taken.filter(({ waives }) => waives === null)
  const onBase = taken.filter(({ waives }) => waives !== null)
  const waived = onBase.flatMap(({ waives }) => waives ?? [])
  return [
    ...jointly(onCharges, sumOf(chargesIn(lines))),
    ...jointly(onBase, sumOf(baseLinesOf(waived, lines))),
  ].sort((left, right) => taken.findIndex(sameAs(left)) - taken.findIndex(sameAs(right)))
}

function sameAs({ asked }: Taken): (other: Taken) => boolean {
  return (other) => other.asked.addOn.id === asked.addOn.id
}

function jointly(taken: readonly Taken[], bound: number | null): readonly Taken[] {
  const total = sumOf(taken.flatMap(({ lines }) => lines))
  if (bound === null || total === null || -total <= bound) return taken
  const addOns = taken.map(({ asked }) => asked.addOn.id).join(', ')
  for (const { asked } of taken) {
    const { addOn, currency, run } = asked
    const amounts = { asked: { amountMinor: -total, currency }, cap: { amountMinor: bound, currency } }
    refuse(run, { code: 'adjusts-above-charges', params: { addOns, ...amounts }, addOn: addOn.id })
  }
  return taken.map((one) => ({ ...one, lines: [refusedLine(one.asked)] }))
}

function refusedLine(asked: Asked): PriceLine {
  return withheldLine(asked, { key: 'pricing.line-refused', params: { addOn: asked.addOn.title } })
}
