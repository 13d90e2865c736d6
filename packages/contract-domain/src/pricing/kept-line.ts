import { chooseRow } from './choose-row.ts'
import type { CompiledForm } from './compile-price-form.ts'
import { keptValue, type KeptValue } from './kept-answers.ts'
import type { Mutable, PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'

/** A line of an answer that was kept: made anew for each asset, as its price form says. */
export interface KeptLine {
  /** As it was made when it was kept. */
  readonly line: PriceLine
  /** Null when the hook must be asked: the form's answer for this asset is no plain figure. */
  lineFor(run: LineRun): PriceLine | null
}

/** Of a table's row, which says by which value it was found. */
export interface KeptRow extends KeptLine {
  lineFound(run: LineRun, by: string, value: KeptValue): PriceLine | null
}

export type Form<Kind extends CompiledForm['form']> = Extract<CompiledForm, { form: Kind }>
type Inputs = Record<string, string | number | boolean>

/** Nothing of it depends on the asset: the very line, shared by all who read the same, so it can't be changed. */
export class FixedLine implements KeptRow {
  readonly line: PriceLine
  readonly #inputNames: readonly string[]

  constructor(line: PriceLine) {
    this.line = Object.freeze(line)
    this.#inputNames = Object.keys(line.inputs)
  }

  lineFor(): PriceLine {
    return this.line
  }

  lineFound(_run: LineRun, by: string, value: KeptValue): PriceLine {
    const { line } = this
    const inputs: Inputs = {}
    for (const name of this.#inputNames) inputs[name] = line.inputs[name] ?? ''
    inputs[by] = value
    const made = lineLike(line, inputs, line.amountMinor)
    if (line.rate !== undefined) made.rate = line.rate
    if (line.cost !== undefined) made.cost = line.cost
    return made
  }
}

/** A percent: amount, base and cost are the asset's. */
export class PercentLine implements KeptRow {
  readonly line: PriceLine
  readonly form: Form<'percent-of'>
  readonly quantity: number
  /** Inputs besides the percent's own. */
  readonly alsoInput: readonly string[]

  constructor(line: PriceLine, form: Form<'percent-of'>, quantity: number) {
    this.line = line
    this.form = form
    this.quantity = quantity
    this.alsoInput = Object.keys(line.inputs).filter((name) => !PERCENT_INPUTS.includes(name))
  }

  lineFor(run: LineRun): PriceLine | null {
    const { line } = this
    const form = this.form
    const baseMinor = run.statedBase(form.of)
    if (baseMinor === null || baseMinor < 0) return null
    const of = baseMinor * this.quantity
    if (!Number.isSafeInteger(of)) return null
    const inputs: Inputs = { of: form.of, baseMinor, percent: form.percent }
    for (const name of this.alsoInput) inputs[name] = line.inputs[name] ?? ''
    const made = lineLike(line, inputs, form.round(of))
    if (form.costOf !== null) made.cost = form.costOf(of)
    return made
  }

  lineFound(run: LineRun, by: string, value: KeptValue): PriceLine | null {
    const made = this.lineFor(run)
    if (made !== null) (made.inputs as Inputs)[by] = value
    return made
  }
}

const PERCENT_INPUTS: readonly string[] = ['of', 'baseMinor', 'percent']

/** A table by a fact: its rows are kept as lines. */
export class TableLine implements KeptLine {
  readonly line: PriceLine
  readonly form: Form<'table'>
  readonly place: number
  readonly #rowOf: (form: CompiledForm) => KeptRow | null
  readonly #rows = new Map<CompiledForm, KeptRow | null>()
  /** Whole lines, where nothing but a text or a truth value decides. */
  readonly byValue = new Map<KeptValue, PriceLine>()

  constructor(
    line: PriceLine,
    form: Form<'table'>,
    { place, rowOf }: { readonly place: number; readonly rowOf: (form: CompiledForm) => KeptRow | null },
  ) {
    this.line = line
    this.form = form
    this.place = place
    this.#rowOf = rowOf
  }

  lineFor(run: LineRun): PriceLine | null {
    const value = keptValue(run.facts.at(this.place))
    if (value === undefined) return null
    const isNumber = typeof value === 'number'
    const known = isNumber ? undefined : this.byValue.get(value)
    if (known !== undefined) return known
    const form = chooseRow(this.form.rows, value)
    const row = form === undefined ? null : this.row(form)
    const line = row === null ? null : row.lineFound(run, this.form.by, value)
    if (!isNumber && line !== null && row instanceof FixedLine && this.byValue.size < MOST_VALUES)
      this.byValue.set(value, Object.freeze(line))
    return line
  }

  row(form: CompiledForm): KeptRow | null {
    const known = this.#rows.get(form)
    if (known !== undefined) return known
    const row = this.#rowOf(form)
    this.#rows.set(form, row)
    return row
  }
}

const MOST_VALUES = 256

function lineLike(line: PriceLine, inputs: Inputs, amountMinor: number | null): Mutable<PriceLine> {
  return {
    stage: 'charge',
    source: line.source,
    code: line.code,
    component: line.component,
    contractYear: null,
    recurrence: line.recurrence,
    per: line.per,
    taxCategory: line.taxCategory,
    inputs,
    amountMinor,
    message: line.message,
  }
}
