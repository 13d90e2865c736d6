import { HookCall, type HookSetting } from './hook-context.ts'
import { HookTrace } from './hook-trace.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { keepLines } from './keep-lines.ts'
import type { KeptLine } from './kept-line.ts'
import type { PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import { refuse, type LineRun } from './line-run.ts'
import { readLines } from './read-answer.ts'
import { refuseAnswer, refusedLine, type Asked } from './refuse-answer.ts'

/** An add-on of the selection, made ready; in order of its id. */
export interface PreparedAddOn {
  readonly setting: HookSetting
  /** Whether it has the hook: asked of every add-on for every asset. */
  readonly charges: boolean
  readonly adjusts: boolean
  /** Its `charge` hook's context and who is asked, both set to each asset in turn. */
  readonly call: HookCall
  readonly asked: Asked
  /** What its `charge` hook answered so far, by the facts it read (decision 0004). */
  readonly kept: KeptAnswers<readonly KeptLine[]>
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
    if (addOn.charges && !addKept(addOn, run, lines)) addCharges(addOn, run, lines)
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

/** Adds what the hook answered to the same facts before; false, and nothing added, when it must be asked. */
function addKept({ kept }: PreparedAddOn, run: LineRun, lines: PriceLine[]): boolean {
  const found = kept.find(run.facts)
  if (found === null) return false
  const start = lines.length
  let total = 0
  for (let at = 0; at < found.length; at += 1) {
    const line = found[at]?.lineFor(run) ?? null
    if (line === null) {
      lines.length = start
      return false
    }
    lines.push(line)
    total += line.amountMinor ?? 0
  }
  if (total >= 0) return true
  lines.length = start
  return false
}

function addCharges(addOn: PreparedAddOn, run: LineRun, lines: PriceLine[]): void {
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
