import type { CompiledForm } from './compile-price-form.ts'
import type { HookTrace } from './hook-trace.ts'
import type { Mutable, PriceLine } from './line.ts'
import { byLineOrder } from './line-order.ts'
import type { LineRun } from './line-run.ts'

type PercentForm = Extract<CompiledForm, { form: 'percent-of' }>

/**
 * A line of a charge as kept: the very line where nothing of it depends on the asset any more, else a percent whose
 * amount, base and cost are made anew.
 */
export class KeptLine {
  /** As it was made when it was kept; shared by all assets that read the same, so it can't be changed. */
  readonly line: PriceLine
  readonly #form: PercentForm | null
  readonly #quantity: number
  readonly #plainInputs: boolean

  constructor(line: PriceLine, form: PercentForm | null, quantity: number) {
    this.line = form === null ? Object.freeze(line) : line
    this.#form = form
    this.#quantity = quantity
    this.#plainInputs = Object.keys(line.inputs).length === 3
  }

  /** The line for this asset; null when its base is not simply known. */
  lineFor(run: LineRun): PriceLine | null {
    const form = this.#form
    if (form === null) return this.line
    const baseMinor = run.statedBase(form.of)
    if (baseMinor === null) return null
    const of = this.#quantity === 1 ? baseMinor : baseMinor * this.#quantity
    if (!Number.isSafeInteger(of)) return null
    const { line } = this
    const inputs = this.#plainInputs
      ? { of: form.of, baseMinor, percent: form.percent }
      : { ...line.inputs, baseMinor }
    const made: Mutable<PriceLine> = {
      stage: 'charge',
      source: line.source,
      code: line.code,
      component: line.component,
      contractYear: null,
      recurrence: line.recurrence,
      per: line.per,
      taxCategory: line.taxCategory,
      inputs,
      amountMinor: form.round(of),
      message: line.message,
    }
    if (form.costOf !== null) made.cost = form.costOf(of)
    return made
  }
}

/**
 * The lines of an answer, kept, in order; null when one of them is not settled by the facts that were read. `lines` are
 * those of `answer` as the core stamped them, one by one.
 */
export function keptLines(
  lines: readonly PriceLine[],
  answer: unknown,
  trace: HookTrace,
): readonly KeptLine[] | null {
  if (!Array.isArray(answer) || answer.length !== lines.length) return null
  const kept: KeptLine[] = []
  for (const [at, line] of lines.entries()) {
    if (line.unknownFacts !== undefined || line.assumedFacts !== undefined) return null
    const made = trace.behind(answer[at])
    const form = made?.form.form === 'percent-of' ? made.form : null
    // A rate of a percent changes with the asset, and its exact text with it.
    if (form !== null && line.amountMinor === null) return null
    kept.push(new KeptLine(line, form, made?.quantity ?? 1))
  }
  return kept.sort((left, right) => byLineOrder(left.line, right.line))
}
