import type { Factor, PriceBook } from '../catalog/index.ts'
import {
  formatRational,
  minus,
  ONE,
  parseRational,
  productRounder,
  times,
  type Rational,
  type RoundingMode,
} from '../money/index.ts'
import type { LocalizedText, Message } from '../text/index.ts'
import type { BaseRule, MeterRate } from './price-rule.ts'
import { CORE } from './line-order.ts'
import { chooseRow, rowTable, type RowTable } from './choose-row.ts'
import { isAssumed, saidOf } from './facts-reader.ts'
import { KeptAnswers, keptValue, type ReadStep } from './kept-answers.ts'
import type { Mutable, PriceLine } from './line.ts'
import { refuse, type LineRun } from './line-run.ts'

/** Stage 2 of one component: its factors, made ready. */
interface FactorRule {
  readonly message: Message
  readonly factors: readonly PreparedFactor[]
  /** Products by the facts they were of. */
  readonly kept: KeptAnswers<FactorProduct>
}

interface PreparedFactor {
  readonly id: string
  readonly title: LocalizedText
  readonly fact: string
  readonly rows: RowTable<{ readonly text: string; readonly figure: Rational }>
}

/** Stage 2 of a selection: the factors of each component, in order; null where none names it. */
export interface FactorTerms {
  readonly rules: readonly (FactorRule | null)[]
  readonly rounding: RoundingMode
  readonly costFollows: boolean
}

export function factorTerms(book: PriceBook, components: readonly string[]): FactorTerms {
  const rules = components.map((component): FactorRule | null => {
    const named = book.factors.filter((factor) => factor.components.includes(component))
    if (named.length === 0) return null
    const message = factorMessage(component, named)
    return { message, factors: named.map(preparedFactor), kept: new KeptAnswers() }
  })
  return { rules, rounding: book.rounding, costFollows: book.floor.costFollows.factors }
}

function preparedFactor({ id, title, fact, rows, else: otherwise }: Factor): PreparedFactor {
  const read = (text: string) => ({ text, figure: parseRational(text) })
  return {
    id,
    title,
    fact,
    rows: rowTable(rows, (row) => read(row.factor), otherwise === undefined ? undefined : read(otherwise)),
  }
}

function factorMessage(component: string, named: readonly Factor[]): Message {
  const titles = {
    en: named.map(({ title }) => title.en).join(' × '),
    fr: named.map(({ title }) => title.fr).join(' × '),
  }
  return component === 'default'
    ? { key: 'pricing.factors', params: { factors: titles } }
    : { key: 'pricing.factors.component', params: { factors: titles, component } }
}

/** The product of a component's factors for one asset; null when a fact or a row is missing. */
interface FactorProduct {
  readonly figure: Rational | null
  readonly round: ((baseMinor: number) => number) | null
  readonly inputs: Record<string, string | number | boolean>
  readonly inputNames: readonly string[]
  readonly unknownFacts: readonly string[]
  readonly assumedFacts: readonly string[]
}

const NO_FACTORS: FactorProduct = {
  figure: ONE,
  round: null,
  inputs: {},
  inputNames: [],
  unknownFacts: [],
  assumedFacts: [],
}

/**
 * Stage 2: one line a component that a factor names, also at 1: round(base × product) − base. `start` is where the base
 * lines begin.
 */
export function applyFactors(
  terms: FactorTerms,
  run: LineRun,
  { lines, start }: { readonly lines: PriceLine[]; readonly start: number },
): void {
  const { rules } = terms
  for (let at = 0; at < rules.length; at += 1) {
    const rule = rules[at]
    const base = lines[start + at]
    if (rule != null && base !== undefined)
      lines.push(factorLine(base, { rule, product: factorProduct(rule, terms, run), terms }))
  }
}

/** The lines of meters, whose rates take the factors of their component exactly; they stand before those of stage 2. */
export function meterRates(
  rates: readonly (MeterRate | undefined)[],
  terms: FactorTerms,
  { run, base }: { readonly run: LineRun; readonly base: readonly BaseRule[] },
): readonly PriceLine[] {
  return base.flatMap((component, at) => {
    const rate = rates[at]
    if (rate === undefined) return []
    const rule = terms.rules[at] ?? null
    return [rateLine(component, rate, rule === null ? NO_FACTORS : factorProduct(rule, terms, run))]
  })
}

/** The same readings come to the same product: it is kept by them. */
function factorProduct(rule: FactorRule, terms: FactorTerms, run: LineRun): FactorProduct {
  return rule.kept.find(run.facts) ?? productOf(rule, terms, run)
}

function productOf(rule: FactorRule, { rounding }: FactorTerms, run: LineRun): FactorProduct {
  let figure: Rational | null = ONE
  let steps: ReadStep[] | null = []
  const inputs: Record<string, string | number | boolean> = {}
  const unknownFacts: string[] = []
  const assumedFacts: string[] = []
  for (const { id, title, fact, rows } of rule.factors) {
    const reading = run.facts.read(fact)
    const value = keptValue(reading)
    if (value === undefined) steps = null
    else steps?.push({ place: run.facts.rules.places.of(fact), value })
    if (reading.state === 'does-not-apply') {
      inputs[id] = '1'
      continue
    }
    if (reading.state === 'missing') {
      unknownFacts.push(fact)
      figure = null
      continue
    }
    const row = chooseRow(rows, reading.value)
    if (row === undefined) {
      refuse(run, { code: 'row-missing', params: { rule: title, fact, value: String(saidOf(reading)) } })
      figure = null
      continue
    }
    if (isAssumed(reading)) assumedFacts.push(fact)
    inputs[id] = row.text
    if (figure !== null) figure = figure === ONE ? row.figure : times(figure, row.figure)
  }
  const round = figure === null ? null : productRounder(figure, rounding)
  const inputNames = Object.keys(inputs)
  const product = { figure, round, inputs, inputNames, unknownFacts, assumedFacts }
  // Without a figure there is a refusal or an unknown to be said, each time anew.
  if (figure !== null) rule.kept.keep(steps ?? [], steps && product)
  return product
}

interface Factored {
  readonly rule: FactorRule
  readonly product: FactorProduct
  readonly terms: FactorTerms
}

function factorLine(of: PriceLine, { rule, product, terms }: Factored): PriceLine {
  const base = of.amountMinor
  const { figure, round, assumedFacts, unknownFacts } = product
  const made: Mutable<PriceLine> = {
    stage: 'factor',
    source: CORE,
    code: 'factors',
    component: of.component,
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: of.taxCategory,
    inputs: base === null ? product.inputs : inputsOf(base, product),
    amountMinor: base === null || round === null ? null : round(base) - base,
    message: rule.message,
  }
  if (terms.costFollows && figure !== null && of.cost !== undefined)
    made.cost = formatRational(times(parseRational(of.cost), minus(figure, ONE)))
  if (of.unknownFacts !== undefined || unknownFacts.length > 0)
    made.unknownFacts = [...new Set([...(of.unknownFacts ?? []), ...unknownFacts])]
  if (assumedFacts.length > 0) made.assumedFacts = assumedFacts
  return made
}

/** Filled in one by one: faster than copying objects of many shapes. */
function inputsOf(baseMinor: number, { inputs, inputNames }: FactorProduct): PriceLine['inputs'] {
  const made: Record<string, string | number | boolean> = { baseMinor }
  for (const name of inputNames) made[name] = inputs[name] ?? ''
  return made
}

/** A meter's rate takes the factors of its component, exactly: one line, its rate never rounded. */
function rateLine({ component, taxCategory }: BaseRule, rate: MeterRate, product: FactorProduct): PriceLine {
  const { figure } = product
  const assumed = [...(rate.assumedFacts ?? []), ...product.assumedFacts]
  return {
    stage: 'base',
    source: CORE,
    code: 'meter-rate',
    component,
    contractYear: null,
    recurrence: 'per-unit',
    per: 'asset',
    taxCategory,
    inputs: { ...rate.inputs, ratePerUnit: formatRational(rate.perUnit), ...product.inputs },
    amountMinor: null,
    ...(figure !== null && { rate: formatRational(times(rate.perUnit, figure)) }),
    ...(product.unknownFacts.length > 0 && { unknownFacts: product.unknownFacts }),
    ...(assumed.length > 0 && { assumedFacts: [...new Set(assumed)] }),
    message: rate.message,
  }
}
