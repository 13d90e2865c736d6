import type { FactValue, JsonObject } from '../catalog/index.ts'
import type { Coverage } from '../cover/index.ts'
import type { RoundingMode } from '../money/index.ts'
import type { ActiveAddOn, ChargeContext, FormLine, NewLine, WidenContext } from './active-add-on.ts'
import { compilePriceForm, type CompiledForm } from './compile-price-form.ts'
import { FactUndeclared } from './errors.ts'
import { evaluateCompiled } from './evaluate-price-form.ts'
import { FormEvaluation } from './form-evaluation.ts'
import { isAssumed } from './facts-reader.ts'
import type { HookTrace } from './hook-trace.ts'
import type { LineSource, Mutable } from './line.ts'
import { refuse, type LineRun } from './line-run.ts'
import type { PriceForm } from './price-form.ts'
import { isRate } from './unknown.ts'

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
  declare readonly base: ChargeContext['base']
  // Members of their own, so that authors may take the context apart.
  readonly fact: (id: string) => FactValue | null
  readonly line: (line: FormLine) => NewLine
  readonly #setting: HookSetting
  #run: LineRun
  #missing: readonly string[] = NONE
  #assumed: readonly string[] = NONE
  #made: NewLine | null = null
  readonly #evaluation: FormEvaluation
  /** While it is noted how the answer comes about. */
  #trace: HookTrace | null = null
  #lastForm: PriceForm | null = null
  #lastCompiled: CompiledForm | null = null
  #lastKey = ''

  constructor(setting: HookSetting, run: LineRun) {
    this.settings = setting.addOn.settings
    this.options = setting.addOn.options
    this.tier = setting.tier
    this.termMonths = setting.termMonths
    this.currency = setting.currency
    // Also a member of its own, and one that tells when it was looked at.
    Object.defineProperty(this, 'base', { enumerable: true, get: () => this.#readBase() })
    this.#setting = setting
    this.#run = run
    this.#evaluation = new FormEvaluation(this.options)
    this.fact = (id) => this.#readFact(id)
    this.line = (line) => this.#makeLine(line)
  }

  /** Sets the context to another asset. */
  static begin(call: HookCall, run: LineRun, trace: HookTrace | null): void {
    call.#run = run
    call.#trace = trace
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

  /** One year of the asset as the hook sees it. */
  static baseOf(call: HookCall): ChargeContext['base'] {
    return call.#run.base
  }

  /** Whether this is the line that the core made last for this hook, as it made it: its figures need no second check. */
  static isMadeBy(call: HookCall, line: unknown): boolean {
    const made = call.#made
    if (made === null || line !== made) return false
    // The hook may have written on it: only what is still the core's own is trusted.
    const { amountMinor, rate, cost, inputs, asRate } = call.#evaluation
    return (
      made.inputs === inputs &&
      made.cost === cost &&
      made.rate === rate &&
      made.amountMinor === amountMinor &&
      made.currency === call.currency &&
      isRate(made) === asRate
    )
  }

  /** What the core itself made where a hook gives back what it was shown of it. */
  static behind(call: HookCall, given: unknown): unknown {
    return call.#trace?.behind(given)?.made ?? given
  }

  /** Whether the add-on has a text of this key; it mostly asks for the same one again. */
  static hasText(call: HookCall, key: string): boolean {
    if (key === call.#lastKey) return true
    if (!Object.hasOwn(call.#setting.addOn.messages, key)) return false
    call.#lastKey = key
    return true
  }

  #readBase(): ChargeContext['base'] {
    this.#trace?.sawFigures()
    return this.#run.base
  }

  #readFact(id: string): FactValue | null {
    if (!this.#setting.facts.has(id)) throw new FactUndeclared(id)
    this.#trace?.readFact(id)
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
    if (this.#trace === null) return made
    const asked = { asRate: isRate(line), quantity: line.quantity ?? 1 }
    return this.#trace.shown({ made, form: this.#compiled(line.form), options: this.options, asked })
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

/** What a `widen` hook sees besides: the tier's own cover, never the other add-ons'. */
export class WidenCall extends HookCall implements WidenContext {
  readonly tierCover: Coverage

  constructor(setting: HookSetting, run: LineRun, tierCover: Coverage) {
    super(setting, run)
    this.tierCover = tierCover
  }
}
