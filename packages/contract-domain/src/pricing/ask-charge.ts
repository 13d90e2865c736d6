import { HookCall } from './hook-context.ts'
import { HookTrace } from './hook-trace.ts'
import { keepLines } from './keep-lines.ts'
import type { PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import { refuse, type LineRun } from './line-run.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'
import { readLines } from './read-answer.ts'
import { refuseAnswer, refusedLine, type Asked } from './refuse-answer.ts'

/** Asks an add-on's `charge` hook and adds its lines; its answer is kept where that is sound. */
export function askCharge(addOn: PreparedAddOn, run: LineRun, lines: PriceLine[]): void {
  const start = lines.length
  const { asked, call, kept, setting } = addOn
  const trace = kept.isOpen ? new HookTrace(run.facts) : null
  const refusalsBefore = run.refusals.length
  asked.run = run
  try {
    HookCall.begin(call, run, trace)
    const answer = setting.addOn.charge?.(call)
    const total = readLines(answer, lines, addOn)
    if (total < 0) refuseNegative(asked, { lines, start, total })
    if (trace !== null) {
      const steps = run.refusals.length === refusalsBefore ? trace.steps() : null
      kept.keep(steps ?? [], steps && keepLines(lines.slice(start), { answer, trace, run }))
    }
  } catch (fault) {
    kept.keep([], null)
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
