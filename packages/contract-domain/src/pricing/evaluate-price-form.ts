import {
  formatRational,
  roundRational,
  safeAmount,
  times,
  rational,
  type RoundingMode,
} from '../money/index.ts'
import type { JsonObject } from '../catalog/index.ts'
import { chooseRow } from './choose-row.ts'
import { compilePriceForm, timesQuantity, type CompiledForm } from './compile-price-form.ts'
import { isAssumed, PURCHASE_PRICE, type Reading } from './facts-reader.ts'
import type { FindingCode } from './finding.ts'
import type { PercentBase, PriceForm } from './price-form.ts'

/** What a price form may read of the asset, besides its own figures and the buyer's options. */
export interface PriceFormContext {
  readonly currency: string
  readonly rounding: RoundingMode
  /** One year, one asset; null when unknown, then `unknownFacts` says why. */
  readonly base: {
    readonly afterFactorsMinor: number | null
    readonly beforeFactorsMinor: number | null
    readonly unknownFacts: readonly string[]
  }
  fact(id: string): Reading
}

/** The buyer's options, whether an amount or a rate is asked for, and of how many units. */
export interface PriceFormUse {
  readonly options: JsonObject
  readonly asRate: boolean
  readonly quantity: number
}

/** A form's answer: `amountMinor` rounded once, or `rate` exact; null and absent when unknown or refused. */
export interface EvaluatedForm {
  amountMinor: number | null
  rate?: string
  /** Marginal cost of the same quantity, exact; absent: unknown. */
  cost?: string
  readonly inputs: Record<string, string | number | boolean>
  unknownFacts?: readonly string[]
  assumedFacts?: readonly string[]
  refusal?: { readonly code: FindingCode; readonly params: Readonly<Record<string, string>> }
}

/** Evaluates a price form exactly and rounds once (domain §4): what a hook's `line` and the ladder's columns use. */
export function evaluatePriceForm(
  form: PriceForm,
  context: PriceFormContext,
  use: PriceFormUse = { options: {}, asRate: false, quantity: 1 },
): EvaluatedForm {
  return evaluateCompiled(compilePriceForm(form, context.rounding), context, use)
}

export function evaluateCompiled(
  form: CompiledForm,
  context: PriceFormContext,
  use: PriceFormUse,
): EvaluatedForm {
  switch (form.form) {
    case 'flat':
      return flatPrice(form, use)
    case 'percent-of':
      return percentPrice(form, context, use)
    case 'per-unit':
      return unitPrice(form, context, use)
    case 'table':
      return tablePrice(form, context, use)
  }
}

function flatPrice(
  form: Extract<CompiledForm, { form: 'flat' }>,
  { asRate, quantity }: PriceFormUse,
): EvaluatedForm {
  const inputs: EvaluatedForm['inputs'] =
    quantity === 1 ? { priceMinor: form.amountMinor } : { priceMinor: form.amountMinor, quantity }
  const amount = quantity === 1 ? form.amountMinor : safeAmount(form.amountMinor * quantity)
  const answer: EvaluatedForm = { amountMinor: asRate ? null : amount, inputs }
  if (asRate) answer.rate = String(amount)
  if (form.costText !== null) answer.cost = costFor(form, quantity)
  return answer
}

function percentPrice(
  form: Extract<CompiledForm, { form: 'percent-of' }>,
  context: PriceFormContext,
  { asRate, quantity }: PriceFormUse,
): EvaluatedForm {
  const base = baseOf(form.of, context)
  if (base.amountMinor === null) return { ...base, inputs: { of: form.of, percent: form.percent } }
  const of = quantity === 1 ? base.amountMinor : safeAmount(base.amountMinor * quantity)
  const inputs: EvaluatedForm['inputs'] =
    quantity === 1
      ? { of: form.of, baseMinor: base.amountMinor, percent: form.percent }
      : { of: form.of, baseMinor: base.amountMinor, percent: form.percent, quantity }
  const answer: EvaluatedForm = { amountMinor: asRate ? null : form.round(of), inputs }
  if (asRate) answer.rate = formatRational(times(rational(of), form.factor))
  if (form.costOf !== null) answer.cost = form.costOf(of)
  if (base.assumedFacts !== undefined) answer.assumedFacts = base.assumedFacts
  return answer
}

interface BaseReading {
  readonly amountMinor: number | null
  readonly unknownFacts?: readonly string[]
  readonly assumedFacts?: readonly string[]
  readonly refusal?: NonNullable<EvaluatedForm['refusal']>
}

function baseOf(of: PercentBase, context: PriceFormContext): BaseReading {
  if (of === 'purchase-price') return purchasePrice(context)
  const { afterFactorsMinor, beforeFactorsMinor, unknownFacts } = context.base
  const amountMinor = of === 'base' ? afterFactorsMinor : beforeFactorsMinor
  return amountMinor === null ? { amountMinor, unknownFacts } : { amountMinor }
}

/** What the asset cost, in the currency of the book. */
export function purchasePrice(context: Pick<PriceFormContext, 'currency' | 'fact'>): BaseReading {
  const { currency } = context
  const reading = context.fact(PURCHASE_PRICE)
  if (reading.state === 'missing') return { amountMinor: null, unknownFacts: [PURCHASE_PRICE] }
  if (reading.state === 'does-not-apply')
    return { amountMinor: null, refusal: { code: 'purchase-price-needed', params: {} } }
  const { value } = reading
  if (typeof value !== 'object')
    return { amountMinor: null, refusal: { code: 'purchase-price-needed', params: {} } }
  if (value.currency !== currency)
    return {
      amountMinor: null,
      refusal: { code: 'currency-differs', params: { stated: value.currency, currency } },
    }
  return isAssumed(reading)
    ? { amountMinor: value.amountMinor, assumedFacts: [PURCHASE_PRICE] }
    : { amountMinor: value.amountMinor }
}

function unitPrice(
  form: Extract<CompiledForm, { form: 'per-unit' }>,
  { rounding }: PriceFormContext,
  { asRate, quantity }: PriceFormUse,
): EvaluatedForm {
  const exact = timesQuantity(form.rate, quantity)
  const inputs: EvaluatedForm['inputs'] = { unit: form.unit, ratePerUnit: form.rateText }
  if (quantity !== 1) inputs['quantity'] = quantity
  const answer: EvaluatedForm = { amountMinor: asRate ? null : roundRational(exact, rounding), inputs }
  if (asRate) answer.rate = formatRational(exact)
  if (form.costText !== null) answer.cost = costFor(form, quantity)
  return answer
}

function costFor(form: Extract<CompiledForm, { form: 'flat' | 'per-unit' }>, quantity: number): string {
  if (quantity === 1 || form.cost === null) return form.costText ?? '0'
  return formatRational(timesQuantity(form.cost, quantity))
}

function tablePrice(
  form: Extract<CompiledForm, { form: 'table' }>,
  context: PriceFormContext,
  use: PriceFormUse,
): EvaluatedForm {
  const { by, id, subject } = form
  const reading = subject === 'fact' ? context.fact(id) : optionReading(use.options, id)
  if (reading.state === 'missing' && subject === 'fact')
    return { amountMinor: null, inputs: { by }, unknownFacts: [id] }
  const value = reading.state === 'known' ? reading.value : undefined
  const row = value === undefined ? form.rows.otherwise : chooseRow(form.rows, value)
  const said = typeof value === 'object' ? value.amountMinor : (value ?? reading.state)
  if (row === undefined)
    return {
      amountMinor: null,
      inputs: { by },
      refusal: { code: 'price-row-missing', params: { subject: by, value: String(said) } },
    }
  const answer = evaluateCompiled(row, context, use)
  answer.inputs[by] = said
  if ('assumed' in reading) answer.assumedFacts = [...(answer.assumedFacts ?? []), id]
  return answer
}

function optionReading(options: JsonObject, id: string): Reading {
  const value = Object.hasOwn(options, id) ? options[id] : undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return { state: 'known', value }
  return { state: 'missing' }
}
