import { HookCall, type HookSetting } from './hook-context.ts'
import type { PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import { refuse, type LineRun } from './line-run.ts'
import { readLines } from './read-answer.ts'
import { refuseAnswer, refusedLine, type Asked } from './refuse-answer.ts'

/** An add-on of the selection, made ready; in order of its id. */
export interface PreparedAddOn {
  readonly setting: HookSetting
  /** Its `charge` hook's context and who is asked, both set to each asset in turn. */
  readonly call: HookCall
  readonly asked: Asked
}

/**
 * Stage 3: adds the lines of each add-on's `charge` hook, which sees its own settings, never the other add-ons. Those
 * of the whole quote are given back instead.
 */
export function charges(
  addOns: readonly PreparedAddOn[],
  run: LineRun,
  lines: PriceLine[],
): readonly PriceLine[] {
  const start = lines.length
  for (const addOn of addOns) {
    if (addOn.setting.addOn.charge !== undefined) addCharges(addOn, run, lines)
  }
  for (let at = start; at < lines.length; at += 1) {
    if (lines[at]?.per === 'quote') return takeQuoteLines(lines, start)
  }
  return NO_LINES
}

const NO_LINES: readonly PriceLine[] = []

function takeQuoteLines(lines: PriceLine[], start: number): readonly PriceLine[] {
  const charged = lines.splice(start)
  lines.push(...charged.filter(({ per }) => per === 'asset'))
  return charged.filter(({ per }) => per === 'quote')
}

function addCharges(addOn: PreparedAddOn, run: LineRun, lines: PriceLine[]): void {
  const start = lines.length
  const { asked, call, setting } = addOn
  asked.run = run
  try {
    HookCall.begin(call, run)
    const total = readLines(setting.addOn.charge?.(call), lines, addOn)
    if (total < 0) refuseNegative(asked, { lines, start, total })
  } catch (fault) {
    refuseAnswer(asked, fault)
    lines.length = start
    lines.push(refusedLine(asked))
  }
  if (lines.length > start + 1) lines.push(...lines.splice(start).sort(byLineOrder))
}

/** Prices are taken off by `adjust`, which is bounded, never by a charge. */
function refuseNegative(
  asked: Asked,
  { lines, start, total }: { readonly lines: PriceLine[]; readonly start: number; readonly total: number },
): void {
  // Something unknown may still outweigh it; then the price is unknown anyway.
  if (lines.slice(start).some(({ amountMinor }) => amountMinor === null)) return
  const { setting, hook, run } = asked
  const { addOn, currency } = setting
  const params = { plugin: `${addOn.id}@${addOn.version}`, hook, total: { amountMinor: total, currency } }
  refuse(run, { code: 'charge-negative', params, addOn: addOn.id })
  lines.length = start
  lines.push(refusedLine(asked))
}
