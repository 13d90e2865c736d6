import { percent as percentOf, roundProduct, splitLargestRemainder } from '../money/index.ts'
import type { AdjustContext, NewLine } from './active-add-on.ts'
import { RecurrencesMixed } from './errors.ts'
import { HookCall, type HookSetting } from './hook-context.ts'
import type { PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'
import { isRate, sumOf, unknownFactsOf } from './unknown.ts'

/** What an `adjust` hook sees besides: the asset's lines of stages 1–3. */
export class AdjustCall extends HookCall implements AdjustContext {
  readonly lines: readonly PriceLine[]
  readonly percentOff: AdjustContext['percentOff']
  readonly percentOffEachKind: AdjustContext['percentOffEachKind']

  constructor(setting: HookSetting, run: LineRun, lines: readonly PriceLine[]) {
    super(setting, run)
    this.lines = lines
    this.percentOff = (off) => percentOff(off, setting)
    this.percentOffEachKind = (off) => percentOffEachKind(off, setting)
  }
}

type PercentOff = Parameters<AdjustContext['percentOffEachKind']>[0]
type PercentOffOne = PercentOff & { readonly taxCategory: string | null }

/** The total is rounded once: rounded kind by kind it could come to more than the percent of all. */
function percentOffEachKind({ code, percent, of, message }: PercentOff, setting: HookSetting): NewLine[] {
  const charged = of.filter((line) => line.per === 'asset' && !isRate(line))
  const kinds = [
    ...Map.groupBy(charged, ({ recurrence, taxCategory }) => `${recurrence} ${taxCategory ?? ''}`).values(),
  ]
  const [first, ...more] = kinds.map((lines): PercentOffOne => {
    const { recurrence = 'per-year', taxCategory = null } = lines[0] ?? {}
    const own = kinds.length === 1 ? code : `${code}-${recurrence}-${taxCategory ?? ''}`
    return { code: own, percent, of: lines, taxCategory, message }
  })
  if (first === undefined) return []
  if (more.length === 0) return [percentOff(first, setting)]
  const total = sumOf(charged)
  const taken =
    total === null ? null : splitOver(kinds, roundProduct(total, percentOf(percent), setting.rounding))
  return [first, ...more].map((one, at) => {
    const line = percentOff(one, setting)
    return total === null || taken === null
      ? { ...line, amountMinor: null, inputs: { percent }, unknownFacts: unknownFactsOf(charged) }
      : { ...line, amountMinor: 0 - (taken[at] ?? 0), inputs: { ...line.inputs, ofAllMinor: total } }
  })
}

/** A kind whose charges come to zero or less takes no part (domain §4, splits). */
function splitOver(kinds: readonly (readonly PriceLine[])[], total: number): readonly number[] {
  const weights = kinds.map((lines) => Math.max(0, sumOf(lines) ?? 0))
  return weights.every((weight) => weight === 0) ? weights : splitLargestRemainder(total, weights)
}

/** Rates have no amount to take a percent of and are passed over. */
function percentOff(
  { code, percent, of, taxCategory, message }: PercentOffOne,
  { currency, rounding }: HookSetting,
): NewLine {
  const amounts = of.filter((line) => !isRate(line))
  const recurrences = new Set(amounts.map(({ recurrence }) => recurrence))
  if (recurrences.size > 1) throw new RecurrencesMixed(code)
  const components = new Set(amounts.map(({ component }) => component))
  const sum = sumOf(amounts)
  const [component = 'default'] = components
  return {
    code,
    component: components.size === 1 ? component : 'default',
    recurrence: amounts[0]?.recurrence ?? 'per-year',
    taxCategory,
    amountMinor: sum === null ? null : 0 - roundProduct(sum, percentOf(percent), rounding),
    currency,
    inputs: sum === null ? { percent } : { ofMinor: sum, percent },
    ...(sum === null && { unknownFacts: unknownFactsOf(amounts) }),
    message,
  }
}
