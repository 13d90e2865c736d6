import type { FactValue, JsonObject } from '../catalog/index.ts'
import type { Coverage } from '../cover/index.ts'
import { percent as percentOf, roundProduct, type RoundingMode } from '../money/index.ts'
import type {
  ActiveAddOn,
  AdjustContext,
  ChargeContext,
  FormLine,
  NewLine,
  WidenContext,
} from './active-add-on.ts'
import { compilePriceForm, type CompiledForm } from './compile-price-form.ts'
import { FactUndeclared, RecurrencesMixed } from './errors.ts'
import { evaluateCompiled } from './evaluate-price-form.ts'
import { FormEvaluation } from './form-evaluation.ts'
import { isAssumed } from './facts-reader.ts'
import type { LineSource, Mutable, PriceLine } from './line.ts'
import { refuse, type LineRun } from './line-run.ts'
import type { PriceForm } from './price-form.ts'
import { isRate, sumOf, unknownFactsOf } from './unknown.ts'

/** An add-on of a selection, made ready; price forms are compiled when first met and kept. */
export interface HookSetting {
  readonly addOn: ActiveAddOn
  readonly source: LineSource
  readonly facts: ReadonlySet<string>
  readonly tier: ChargeContext['tier']
  readonly termMonths: number
  readonly currency: string
  readonly rounding: RoundingMode
  readonly forms: WeakMap<PriceForm, CompiledForm>
}

export function hookSetting(
  addOn: ActiveAddOn,
  selection: Pick<HookSetting, 'tier' | 'termMonths' | 'currency' | 'rounding'>,
): HookSetting {
  const source = { kind: 'plugin', id: addOn.id, version: addOn.version } as const
  return { addOn, source, facts: new Set(addOn.facts), ...selection, forms: new WeakMap() }
}

const NONE: readonly string[] = []

/**
 * The context that a hook is given. It is made once per add-on and set to each asset in turn, so a quote of many
 * assets makes no new context for every hook; what it shows is that asset's alone.
 */
export class HookCall implements ChargeContext {
  readonly settings: JsonObject
  readonly options: JsonObject
  readonly tier: ChargeContext['tier']
  readonly termMonths: number
  readonly currency: string
  base: ChargeContext['base']
  // Members of their own, so that authors may take the context apart.
  readonly fact: (id: string) => FactValue | null
  readonly line: (line: FormLine) => NewLine
  readonly #setting: HookSetting
  #run: LineRun
  #missing: readonly string[] = NONE
  #assumed: readonly string[] = NONE
  #made: NewLine | null = null
  readonly #evaluation: FormEvaluation
  #lastForm: PriceForm | null = null
  #lastCompiled: CompiledForm | null = null
  #lastKey = ''

  constructor(setting: HookSetting, run: LineRun) {
    this.settings = setting.addOn.settings
    this.options = setting.addOn.options
    this.tier = setting.tier
    this.termMonths = setting.termMonths
    this.currency = setting.currency
    this.base = run.base
    this.#setting = setting
    this.#run = run
    this.#evaluation = new FormEvaluation(this.options)
    this.fact = (id) => this.#readFact(id)
    this.line = (line) => this.#makeLine(line)
  }

  /** Sets the context to another asset. */
  static begin(call: HookCall, run: LineRun): void {
    call.base = run.base
    call.#run = run
    call.#missing = NONE
    call.#assumed = NONE
    call.#made = null
  }

  /** Facts the hook itself asked for in vain: whatever it answers is then unknown. */
  static missingIn(call: HookCall): readonly string[] {
    return call.#missing
  }

  static assumedIn(call: HookCall): readonly string[] {
    return call.#assumed
  }

  /** Whether this is the line that the core made last for this hook: its figures need no second check. */
  static isMadeBy(call: HookCall, line: unknown): boolean {
    return line === call.#made
  }

  /** Whether the add-on has a text of this key; it mostly asks for the same one again. */
  static hasText(call: HookCall, key: string): boolean {
    if (key === call.#lastKey) return true
    if (!Object.hasOwn(call.#setting.addOn.messages, key)) return false
    call.#lastKey = key
    return true
  }

  #readFact(id: string): FactValue | null {
    if (!this.#setting.facts.has(id)) throw new FactUndeclared(id)
    const reading = this.#run.facts.read(id)
    if (reading.state === 'missing') this.#missing = [...this.#missing, id]
    if (reading.state !== 'known') return null
    if (isAssumed(reading)) this.#assumed = [...this.#assumed, id]
    return reading.value
  }

  #makeLine(line: FormLine): NewLine {
    const { code, component, recurrence, per, taxCategory, message } = line
    const priced = this.#evaluate(line)
    const made: Mutable<NewLine> = {
      code,
      recurrence,
      taxCategory,
      amountMinor: priced.amountMinor,
      currency: this.currency,
      inputs: priced.inputs,
      message,
    }
    if (component !== undefined) made.component = component
    if (per !== undefined) made.per = per
    if (priced.rate !== undefined) made.rate = priced.rate
    if (priced.cost !== undefined) made.cost = priced.cost
    if (priced.unknownFacts !== undefined) made.unknownFacts = priced.unknownFacts
    this.#made = made
    return made
  }

  #evaluate(line: FormLine): FormEvaluation {
    const { addOn } = this.#setting
    const form = this.#compiled(line.form)
    const priced = this.#evaluation
    priced.begin(isRate(line), line.quantity ?? 1)
    evaluateCompiled(form, this.#run, priced)
    if (priced.refusal !== undefined) {
      const { code, params } = priced.refusal
      refuse(this.#run, { code, params: { by: addOn.title, ...params }, addOn: addOn.id })
    }
    if (priced.assumedFacts !== undefined) this.#assumed = [...this.#assumed, ...priced.assumedFacts]
    return priced
  }

  /** An add-on mostly asks for one form again and again: the last is kept at hand. */
  #compiled(form: PriceForm): CompiledForm {
    if (form === this.#lastForm && this.#lastCompiled !== null) return this.#lastCompiled
    const { forms, rounding } = this.#setting
    let compiled = forms.get(form)
    if (compiled === undefined) {
      compiled = compilePriceForm(form, rounding)
      forms.set(form, compiled)
    }
    this.#lastForm = form
    this.#lastCompiled = compiled
    return compiled
  }
}

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

/** What a `widen` hook sees besides: the tier's own cover, never the other add-ons'. */
export class WidenCall extends HookCall implements WidenContext {
  readonly tierCover: Coverage

  constructor(setting: HookSetting, run: LineRun, tierCover: Coverage) {
    super(setting, run)
    this.tierCover = tierCover
  }
}
