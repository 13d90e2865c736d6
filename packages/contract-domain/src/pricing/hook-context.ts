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
import { evaluateCompiled, type PriceFormContext } from './evaluate-price-form.ts'
import { isAssumed } from './facts-reader.ts'
import type { PriceLine } from './line.ts'
import { refuse, type LineRun } from './line-run.ts'
import type { PriceForm } from './price-form.ts'
import { isRate, sumOf, unknownFactsOf } from './unknown.ts'

/** What is the same for every asset of a selection; forms are compiled when first met and kept. */
export interface HookSetting {
  readonly addOn: ActiveAddOn
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
  return { addOn, facts: new Set(addOn.facts), ...selection, forms: new WeakMap() }
}

/** What is the same for every hook of one asset. */
export interface HookRun {
  readonly run: LineRun
  readonly base: PriceFormContext['base']
  readonly reads: PriceFormContext
}

const NONE: readonly string[] = []

/** The context of one call of one hook: an object of fixed shape, so that nothing leaks between add-ons or assets. */
export class HookCall implements ChargeContext {
  readonly settings: JsonObject
  readonly options: JsonObject
  readonly tier: ChargeContext['tier']
  readonly termMonths: number
  readonly currency: string
  readonly base: ChargeContext['base']
  readonly #setting: HookSetting
  readonly #hookRun: HookRun
  #missing: string[] | null = null
  #assumed: string[] | null = null

  constructor(setting: HookSetting, hookRun: HookRun) {
    this.settings = setting.addOn.settings
    this.options = setting.addOn.options
    this.tier = setting.tier
    this.termMonths = setting.termMonths
    this.currency = setting.currency
    this.base = hookRun.base
    this.#setting = setting
    this.#hookRun = hookRun
  }

  /** Facts the hook itself asked for in vain: whatever it answers is then unknown. */
  static missingIn(call: HookCall): readonly string[] {
    return call.#missing ?? NONE
  }

  static assumedIn(call: HookCall): readonly string[] {
    return call.#assumed ?? NONE
  }

  fact(id: string): FactValue | null {
    if (!this.#setting.facts.has(id)) throw new FactUndeclared(id)
    const reading = this.#hookRun.run.facts.read(id)
    if (reading.state === 'missing') (this.#missing ??= []).push(id)
    if (reading.state !== 'known') return null
    if (isAssumed(reading)) (this.#assumed ??= []).push(id)
    return reading.value
  }

  line(line: FormLine): NewLine {
    const { forms, rounding, addOn } = this.#setting
    let form = forms.get(line.form)
    if (form === undefined) {
      form = compilePriceForm(line.form, rounding)
      forms.set(line.form, form)
    }
    const asRate = isRate(line)
    const use = { options: this.options, asRate, quantity: line.quantity ?? 1 }
    const priced = evaluateCompiled(form, this.#hookRun.reads, use)
    if (priced.refusal !== undefined) {
      const { code, params } = priced.refusal
      refuse(this.#hookRun.run, { code, params: { by: addOn.title, ...params }, addOn: addOn.id })
    }
    if (priced.assumedFacts !== undefined) (this.#assumed ??= []).push(...priced.assumedFacts)
    const made: Mutable<NewLine> = {
      code: line.code,
      recurrence: line.recurrence,
      taxCategory: line.taxCategory,
      amountMinor: priced.amountMinor,
      currency: this.currency,
      inputs: priced.inputs,
      message: line.message,
    }
    if (line.component !== undefined) made.component = line.component
    if (line.per !== undefined) made.per = line.per
    if (priced.rate !== undefined) made.rate = priced.rate
    if (priced.cost !== undefined) made.cost = priced.cost
    if (priced.unknownFacts !== undefined) made.unknownFacts = priced.unknownFacts
    return made
  }
}

type Mutable<Made> = { -readonly [Member in keyof Made]: Made[Member] }

/** What an `adjust` hook sees besides: the asset's lines of stages 1–3. */
export class AdjustCall extends HookCall implements AdjustContext {
  readonly lines: readonly PriceLine[]
  readonly #rounding: RoundingMode

  constructor(setting: HookSetting, hookRun: HookRun, lines: readonly PriceLine[]) {
    super(setting, hookRun)
    this.lines = lines
    this.#rounding = setting.rounding
  }

  /** Rates have no amount to take a percent of and are passed over. */
  percentOff({
    code,
    percent,
    of,
    taxCategory,
    message,
  }: Parameters<AdjustContext['percentOff']>[0]): NewLine {
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
      amountMinor: sum === null ? null : 0 - roundProduct(sum, percentOf(percent), this.#rounding),
      currency: this.currency,
      inputs: sum === null ? { percent } : { ofMinor: sum, percent },
      ...(sum === null && { unknownFacts: unknownFactsOf(amounts) }),
      message,
    }
  }
}

/** What a `widen` hook sees besides: the tier's own cover, never the other add-ons'. */
export class WidenCall extends HookCall implements WidenContext {
  readonly tierCover: Coverage

  constructor(setting: HookSetting, hookRun: HookRun, tierCover: Coverage) {
    super(setting, hookRun)
    this.tierCover = tierCover
  }
}
