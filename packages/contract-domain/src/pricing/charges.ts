import { HookCall, type HookRun, type HookSetting } from './hook-context.ts'
import type { LineSource, PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import { refuse } from './line-run.ts'
import { askForLines } from './read-answer.ts'
import { withheldLine, type Asked } from './refuse-answer.ts'
import { sumOf } from './unknown.ts'

/** An add-on of the selection, made ready; in order of its id. */
export interface PreparedAddOn {
  readonly setting: HookSetting
  readonly source: LineSource
}

/** Stage 3: the lines of each add-on's `charge` hook, which sees its own settings, never the other add-ons. */
export function charges(addOns: readonly PreparedAddOn[], hookRun: HookRun): readonly PriceLine[] {
  const lines: PriceLine[] = []
  for (const addOn of addOns) {
    const { charge } = addOn.setting.addOn
    if (charge === undefined) continue
    for (const line of chargeLines(addOn, charge, hookRun)) lines.push(line)
  }
  return lines
}

function chargeLines(
  { setting, source }: PreparedAddOn,
  charge: NonNullable<HookSetting['addOn']['charge']>,
  hookRun: HookRun,
): readonly PriceLine[] {
  const { addOn } = setting
  const asked: Asked = {
    addOn,
    hook: 'charge',
    stage: 'charge',
    source,
    currency: setting.currency,
    run: hookRun.run,
  }
  const lines = askForLines(asked, new HookCall(setting, hookRun), (call) => charge.call(addOn, call))
  if (lines.length < 2) return negative(lines) ? refuseNegative(asked, lines) : lines
  return negative(lines) ? refuseNegative(asked, lines) : lines.toSorted(byLineOrder)
}

function negative(lines: readonly PriceLine[]): boolean {
  const total = sumOf(lines)
  return total !== null && total < 0
}

function refuseNegative(asked: Asked, lines: readonly PriceLine[]): readonly PriceLine[] {
  const { addOn, currency, hook, run } = asked
  const total = { amountMinor: sumOf(lines) ?? 0, currency }
  const params = { plugin: `${addOn.id}@${addOn.version}`, hook, total }
  refuse(run, { code: 'charge-negative', params, addOn: addOn.id })
  return [withheldLine(asked, { key: 'pricing.line-refused', params: { addOn: addOn.title } })]
}
