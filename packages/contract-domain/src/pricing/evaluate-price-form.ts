import {
  formatRational,
  rational,
  roundRational,
  safeAmount,
  times,
  type RoundingMode,
} from '../money/index.ts'
import type { FactValue, Json, JsonObject } from '../catalog/index.ts'
import { chooseRow } from './choose-row.ts'
import { compilePriceForm, timesQuantity, type CompiledForm } from './compile-price-form.ts'
import { isAssumed, PURCHASE_PRICE, type Reading } from './facts-reader.ts'
import { FormEvaluation, type FormRefusal } from './form-evaluation.ts'
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
  readonly amountMinor: number | null
  readonly rate?: string
  /** Marginal cost of the same quantity, exact; absent: unknown. */
  readonly cost?: string
  readonly inputs: Readonly<Record<string, string | number | boolean>>
  readonly unknownFacts?: readonly string[]
  readonly assumedFacts?: readonly string[]
  readonly refusal?: FormRefusal
}

/** Evaluates a price form exactly and rounds once (domain §4). Throws RationalUnreadable for a figure that is none. */
export function evaluatePriceForm(
  form: PriceForm,
  context: PriceFormContext,
  use: PriceFormUse = { options: {}, asRate: false, quantity: 1 },
): EvaluatedForm {
  const evaluation = new FormEvaluation(use.options)
  evaluation.begin(use.asRate, use.quantity)
  evaluateCompiled(compilePriceForm(form, context.rounding), context, evaluation)
  const { amountMinor, inputs, rate, cost, unknownFacts, assumedFacts, refusal } = evaluation
  return {
    amountMinor,
    inputs,
    ...(rate !== undefined && { rate }),
    ...(cost !== undefined && { cost }),
    ...(unknownFacts && { unknownFacts }),
    ...(assumedFacts && { assumedFacts }),
    ...(refusal && { refusal }),
  }
}

/** Writes a form's answer into an evaluation that was begun. */
export function evaluateCompiled(form: CompiledForm, context: PriceFormContext, into: FormEvaluation): void {
  switch (form.form) {
    case 'flat':
      return flatPrice(form, into)
    case 'percent-of':
      return percentPrice(form, context, into)
    case 'per-unit':
      return unitPrice(form, context, into)
    case 'table':
      return tablePrice(form, context, into)
  }
}

type Compiled<Form extends CompiledForm['form']> = Extract<CompiledForm, { form: Form }>

function flatPrice(form: Compiled<'flat'>, into: FormEvaluation): void {
  const { quantity } = into
  into.inputs = quantity === 1 ? { priceMinor: form.amountMinor } : { priceMinor: form.amountMinor, quantity }
  const amount = quantity === 1 ? form.amountMinor : safeAmount(form.amountMinor * quantity)
  if (into.asRate) into.rate = String(amount)
  else into.amountMinor = amount
  if (form.costText !== null) into.cost = costFor(form, quantity)
}

function percentPrice(form: Compiled<'percent-of'>, context: PriceFormContext, into: FormEvaluation): void {
  const { quantity } = into
  const baseMinor = baseOf(form.of, context, into)
  if (baseMinor === null) {
    into.inputs = { of: form.of, percent: form.percent }
    return
  }
  const of = quantity === 1 ? baseMinor : safeAmount(baseMinor * quantity)
  into.inputs =
    quantity === 1
      ? { of: form.of, baseMinor, percent: form.percent }
      : { of: form.of, baseMinor, percent: form.percent, quantity }
  if (into.asRate) into.rate = formatRational(times(rational(of), form.factor))
  else into.amountMinor = form.round(of)
  if (form.costOf !== null) into.cost = form.costOf(of)
}

function baseOf(of: PercentBase, context: PriceFormContext, into: FormEvaluation): number | null {
  if (of === 'purchase-price') return purchasePrice(context, into)
  const { afterFactorsMinor, beforeFactorsMinor, unknownFacts } = context.base
  const amountMinor = of === 'base' ? afterFactorsMinor : beforeFactorsMinor
  if (amountMinor === null) into.unknownFacts = unknownFacts
  return amountMinor
}

/** What the asset cost, in the currency of the book; null when that is missing or refused, which is then noted. */
export function purchasePrice(
  context: Pick<PriceFormContext, 'currency' | 'fact'>,
  into: Pick<FormEvaluation, 'unknownFacts' | 'assumedFacts' | 'refusal'>,
): number | null {
  const reading = context.fact(PURCHASE_PRICE)
  if (reading.state === 'missing') into.unknownFacts = [PURCHASE_PRICE]
  if (reading.state === 'does-not-apply') into.refusal = { code: 'purchase-price-needed', params: {} }
  if (reading.state !== 'known') return null
  const { value } = reading
  if (typeof value !== 'object') {
    into.refusal = { code: 'purchase-price-needed', params: {} }
    return null
  }
  if (value.currency !== context.currency) {
    const params = { stated: value.currency, currency: context.currency }
    into.refusal = { code: 'currency-differs', params }
    return null
  }
  if (isAssumed(reading)) into.assumedFacts = [PURCHASE_PRICE]
  return value.amountMinor
}

function unitPrice(form: Compiled<'per-unit'>, { rounding }: PriceFormContext, into: FormEvaluation): void {
  const { quantity } = into
  const exact = timesQuantity(form.rate, quantity)
  into.inputs =
    quantity === 1
      ? { unit: form.unit, ratePerUnit: form.rateText }
      : { unit: form.unit, ratePerUnit: form.rateText, quantity }
  if (into.asRate) into.rate = formatRational(exact)
  else into.amountMinor = roundRational(exact, rounding)
  if (form.costText !== null) into.cost = costFor(form, quantity)
}

function costFor(form: Compiled<'flat'> | Compiled<'per-unit'>, quantity: number): string {
  if (quantity === 1 || form.cost === null) return form.costText ?? '0'
  return formatRational(timesQuantity(form.cost, quantity))
}

function tablePrice(form: Compiled<'table'>, context: PriceFormContext, into: FormEvaluation): void {
  const { by, id, subject, rows } = form
  let value: FactValue | Json | undefined
  let absent = 'missing'
  if (subject === 'fact') {
    const reading = context.fact(id)
    if (reading.state === 'missing') {
      into.inputs = { by }
      into.unknownFacts = [id]
      return
    }
    if (reading.state === 'known') value = reading.value
    else absent = reading.state
    if (isAssumed(reading)) into.assumedFacts = [id]
  } else if (Object.hasOwn(into.options, id)) {
    value = into.options[id]
  }
  const said = scalarOf(value) ?? absent
  const row = value === undefined ? rows.otherwise : chooseRow(rows, value)
  if (row === undefined) {
    into.inputs = { by }
    into.refusal = { code: 'price-row-missing', params: { subject: by, value: String(said) } }
    return
  }
  const assumed = into.assumedFacts
  evaluateCompiled(row, context, into)
  if (assumed !== undefined && into.assumedFacts !== assumed)
    into.assumedFacts = [...assumed, ...(into.assumedFacts ?? [])]
  into.inputs[by] = said
}

function scalarOf(value: FactValue | Json | undefined): string | number | boolean | undefined {
  if (typeof value !== 'object') return value
  return value !== null && 'amountMinor' in value && typeof value.amountMinor === 'number'
    ? value.amountMinor
    : undefined
}
