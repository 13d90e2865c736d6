import { chooseRow } from './choose-row.ts'
import type { CompiledForm } from './compile-price-form.ts'
import { evaluateCompiled } from './evaluate-price-form.ts'
import { FormEvaluation } from './form-evaluation.ts'
import type { HookTrace, MadeLine } from './hook-trace.ts'
import { FixedLine, PercentLine, TableLine, type KeptLine, type KeptRow } from './kept-line.ts'
import type { Mutable, PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import type { LineRun } from './line-run.ts'

/** One asking of a hook whose answer is to be kept. */
export interface Asking {
  readonly answer: unknown
  readonly trace: HookTrace
  readonly run: LineRun
}

/**
 * The lines of an answer, kept, in order; null when one of them is not settled by the facts that the hook read and its
 * price form. `lines` are those of the answer as the core stamped them, one by one.
 */
export function keepLines(
  lines: readonly PriceLine[],
  { answer, trace, run }: Asking,
): readonly KeptLine[] | null {
  // It was read as a list before its lines were stamped.
  const given = answer as readonly unknown[]
  const kept: KeptLine[] = []
  for (const [at, line] of lines.entries()) {
    const made = trace.behind(given[at])
    const one = isSettled(line) ? (made === null ? new FixedLine(line) : madeLine(line, made, run)) : null
    if (one === null) return null
    kept.push(one)
  }
  return kept.sort((left, right) => byLineOrder(left.line, right.line))
}

/** An amount of null without a rate is unknown: for a missing fact, or because the base was refused. */
function isSettled({ assumedFacts, amountMinor, rate }: PriceLine): boolean {
  return assumedFacts === undefined && (amountMinor !== null || rate !== undefined)
}

function madeLine(line: PriceLine, made: MadeLine, run: LineRun): KeptLine | null {
  const form = withoutOptions(made)
  if (form === null) return null
  if (form.form !== 'table') return leafLine(line, form, made)
  // An option above the table is among the inputs of the line, and would have to be carried to its rows.
  if (form !== made.form) return null
  const rowOf = (row: CompiledForm) => rowLine(line, row, { made, run })
  return new TableLine(line, form, { place: run.facts.rules.places.of(form.id), rowOf })
}

function leafLine(
  line: PriceLine,
  form: Exclude<CompiledForm, { form: 'table' }>,
  { asked: { asRate, quantity } }: MadeLine,
): KeptRow | null {
  if (form.form !== 'percent-of') return new FixedLine(line)
  // A rate of a percent is the asset's exact figure, written out.
  return asRate ? null : new PercentLine(line, form, quantity)
}

/** The row's line for any asset; a table in a table is asked about each time. */
function rowLine(
  line: PriceLine,
  row: CompiledForm,
  { made, run }: { readonly made: MadeLine; readonly run: LineRun },
): KeptRow | null {
  if (row.form === 'table') return null
  const { asked, options } = made
  const { rate: _rate, cost: _cost, ...head } = line
  if (row.form === 'percent-of') {
    // The base is each asset's own: here only what stands beside it matters.
    const also = asked.quantity === 1 ? {} : { quantity: asked.quantity }
    const inputs = { of: row.of, baseMinor: 0, percent: row.percent, ...also }
    return leafLine({ ...head, inputs, amountMinor: 0 }, row, made)
  }
  const price = new FormEvaluation(options)
  price.begin(asked.asRate, asked.quantity)
  evaluateCompiled(row, run, price)
  const sample: Mutable<PriceLine> = { ...head, inputs: price.inputs, amountMinor: price.amountMinor }
  if (price.rate !== undefined) sample.rate = price.rate
  if (price.cost !== undefined) sample.cost = price.cost
  return leafLine(sample, row, made)
}

/** Options are the selection's own: a table by one of them has one row here. */
function withoutOptions({ form, options }: MadeLine): CompiledForm | null {
  let found: CompiledForm | undefined = form
  while (found?.form === 'table' && found.subject === 'option')
    found = Object.hasOwn(options, found.id) ? chooseRow(found.rows, options[found.id]) : found.rows.otherwise
  return found ?? null
}
