import { percent, roundProduct } from '../money/index.ts'
import type { ActiveAddOn, AdjustBound } from './active-add-on.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'
import { AdjustCall } from './adjust-context.ts'
import type { PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import { refuse, type LineRun } from './line-run.ts'
import { askForLines } from './read-answer.ts'
import { refusedLine, type Asked } from './refuse-answer.ts'
import { sumOf } from './unknown.ts'

/** What one add-on's adjust lines take off, and from what. */
interface Taken {
  readonly asked: Asked
  readonly lines: readonly PriceLine[]
  /** The named base components it waives; null: it takes from charges. */
  readonly waives: readonly string[] | null
}

/**
 * Stage 4: the lines of each add-on's `adjust` hook, which sees what it reads of the asset's lines of stages 1–3. None takes more
 * than it declares, and all together no more than the charges (waived base lines: no more than those lines).
 */
export function adjustments(
  addOns: readonly PreparedAddOn[],
  run: LineRun,
  lines: readonly PriceLine[],
): readonly PriceLine[] {
  const taken: Taken[] = []
  for (const { setting } of addOns) {
    const { adjust, adjustAtMost: bound } = setting.addOn
    if (adjust === undefined) continue
    const asked: Asked = { setting, hook: 'adjust', run }
    const call = new AdjustCall(setting, run, linesRead(setting.addOn, lines))
    const answer: PriceLine[] = []
    askForLines(asked, call, { hook: () => adjust.call(setting.addOn, call), lines: answer })
    const waives = bound !== undefined && typeof bound.of === 'object' ? bound.of.baseComponents : null
    const within = bound === undefined || isWithin(asked, answer, { bound, lines })
    taken.push({ asked, waives, lines: within ? answer.sort(byLineOrder) : [refusedLine(asked)] })
  }
  return taken.length === 0 ? NO_LINES : withinCharges(taken, lines).flatMap((one) => one.lines)
}

const NO_LINES: readonly PriceLine[] = []

/** What an adjust is shown: the core's lines, its own, and those of the add-ons it declares to read; opaque: all. */
function linesRead({ id, adjustAtMost }: ActiveAddOn, lines: readonly PriceLine[]): readonly PriceLine[] {
  if (adjustAtMost === undefined) return lines
  const { reads } = adjustAtMost
  return lines.filter(({ source }) => source.kind === 'core' || source.id === id || reads.includes(source.id))
}

interface BoundOn {
  readonly bound: AdjustBound
  readonly lines: readonly PriceLine[]
}

function isWithin(asked: Asked, answer: readonly PriceLine[], { bound, lines }: BoundOn): boolean {
  const of = sumOf(boundedLines(asked, bound, lines))
  const total = takenOff(answer)
  // A cap over something unknown can't be compared; the price is unknown then and is not offered.
  if (of === null || total === null) return true
  const cap = roundProduct(of, percent(bound.percent), asked.setting.rounding)
  if (-total <= cap) return true
  const { addOn, currency } = asked.setting
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

/** What lines take off; one that adds makes up for none of it: it may weigh otherwise over the term. */
function takenOff(lines: readonly PriceLine[]): number | null {
  return sumOf(lines.filter(({ amountMinor }) => amountMinor === null || amountMinor < 0))
}

function boundedLines(asked: Asked, { of }: AdjustBound, lines: readonly PriceLine[]): readonly PriceLine[] {
  if (of === 'all-charges') return chargesIn(lines)
  if (of === 'own-lines') return chargesIn(lines).filter((line) => isOf(asked, line))
  return baseLinesOf(of.baseComponents, lines)
}

function isOf({ setting: { addOn } }: Asked, { source }: PriceLine): boolean {
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
  return (other) => other.asked.setting.addOn.id === asked.setting.addOn.id
}

function jointly(taken: readonly Taken[], bound: number | null): readonly Taken[] {
  const total = takenOff(taken.flatMap(({ lines }) => lines))
  if (bound === null || total === null || -total <= bound) return taken
  const addOns = taken.map(({ asked }) => asked.setting.addOn.id).join(', ')
  for (const { asked } of taken) {
    const { run } = asked
    const { addOn, currency } = asked.setting
    const amounts = { asked: { amountMinor: -total, currency }, cap: { amountMinor: bound, currency } }
    refuse(run, { code: 'adjusts-above-charges', params: { addOns, ...amounts }, addOn: addOn.id })
  }
  return taken.map((one) => ({ ...one, lines: [refusedLine(one.asked)] }))
}
