import { percent as percentOf, roundProduct } from '../money/index.ts'
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

  constructor(setting: HookSetting, run: LineRun, lines: readonly PriceLine[]) {
    super(setting, run)
    this.lines = lines
    this.percentOff = (off) => percentOff(off, setting)
  }
}

/** Rates have no amount to take a percent of and are passed over. */
function percentOff(
  { code, percent, of, taxCategory, message }: Parameters<AdjustContext['percentOff']>[0],
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
