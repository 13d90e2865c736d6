import type { Factor, PriceBook } from '../catalog/index.ts'
import {
  formatRational,
  minus,
  ONE,
  parseRational,
  roundProduct,
  times,
  type Rational,
  type RoundingMode,
} from '../money/index.ts'
import type { LocalizedText, Message } from '../text/index.ts'
import type { PricedComponent } from './base.ts'
import type { MeterRate } from './base-rule.ts'
import { CORE } from './line-order.ts'
import { chooseRow, rowTable, type RowTable } from './choose-row.ts'
import { isAssumed, saidOf } from './facts-reader.ts'
import type { Mutable, PriceLine } from './line.ts'
import { refuse, type LineRun } from './line-run.ts'

/** Stage 2 of one component: its factors, made ready. */
export interface FactorRule {
  readonly component: string
  readonly message: Message
  readonly factors: readonly PreparedFactor[]
}

interface PreparedFactor {
  readonly id: string
  readonly title: LocalizedText
  readonly fact: string
  readonly rows: RowTable<{ readonly text: string; readonly figure: Rational }>
}

/** How stage 2 rounds and whether cost follows the factors in this book. */
export interface FactorTerms {
  readonly rules: ReadonlyMap<string, FactorRule>
  readonly rounding: RoundingMode
  readonly costFollows: boolean
}

export function factorTerms(book: PriceBook, components: readonly string[]): FactorTerms {
  const rules = components.flatMap((component): [string, FactorRule][] => {
    const named = book.factors.filter((factor) => factor.components.includes(component))
    if (named.length === 0) return []
    const message = factorMessage(component, named)
    return [[component, { component, message, factors: named.map(preparedFactor) }]]
  })
  return { rules: new Map(rules), rounding: book.rounding, costFollows: book.floor.costFollows.factors }
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
export interface FactorProduct {
  readonly figure: Rational | null
  readonly inputs: Record<string, string | number | boolean>
  readonly unknownFacts: readonly string[]
  readonly assumedFacts: readonly string[]
}

/** One component after stage 2: its factor line (absent when no factor names it) and what its rate takes. */
export interface FactoredComponent extends PricedComponent {
  readonly product: FactorProduct
  readonly factorLine: PriceLine | null
}

const NO_FACTORS: FactorProduct = { figure: ONE, inputs: {}, unknownFacts: [], assumedFacts: [] }

/** Stage 2: one line a component that a factor names, also at 1: round(base × product) − base. */
export function applyFactors(
  priced: readonly PricedComponent[],
  terms: FactorTerms,
  run: LineRun,
): readonly FactoredComponent[] {
  return priced.map(({ rule, amount, line }) => {
    const named = terms.rules.get(rule.component)
    if (named === undefined) return { rule, amount, line, product: NO_FACTORS, factorLine: null }
    const product = productOf(named, run)
    return {
      rule,
      amount,
      line,
      product,
      factorLine: factorLine({ rule, amount, line }, { rule: named, product, terms }),
    }
  })
}

function productOf(rule: FactorRule, run: LineRun): FactorProduct {
  let figure: Rational | null = ONE
  const inputs: FactorProduct['inputs'] = {}
  const unknownFacts: string[] = []
  const assumedFacts: string[] = []
  for (const { id, title, fact, rows } of rule.factors) {
    const reading = run.facts.read(fact)
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
  return { figure, inputs, unknownFacts, assumedFacts }
}

interface FactorOf {
  readonly rule: FactorRule
  readonly product: FactorProduct
  readonly terms: FactorTerms
}

function factorLine({ line, amount }: PricedComponent, { rule, product, terms }: FactorOf): PriceLine {
  const base = amount.amountMinor
  const { figure, assumedFacts } = product
  const made: Mutable<PriceLine> = {
    stage: 'factor',
    source: CORE,
    code: 'factors',
    component: rule.component,
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: line.taxCategory,
    inputs: base === null ? product.inputs : { baseMinor: base, ...product.inputs },
    amountMinor: base === null || figure === null ? null : roundProduct(base, figure, terms.rounding) - base,
    message: rule.message,
  }
  if (terms.costFollows && figure !== null && amount.cost !== undefined)
    made.cost = formatRational(times(parseRational(amount.cost), minus(figure, ONE)))
  if (amount.unknownFacts !== undefined || product.unknownFacts.length > 0)
    made.unknownFacts = [...new Set([...(amount.unknownFacts ?? []), ...product.unknownFacts])]
  if (assumedFacts.length > 0) made.assumedFacts = assumedFacts
  return made
}

/** A meter's rate takes the factors of its component, exactly: one line, its rate never rounded. */
export function rateLine({ rule, product }: FactoredComponent, rate: MeterRate): PriceLine {
  const { figure } = product
  const assumed = [...(rate.assumedFacts ?? []), ...product.assumedFacts]
  return {
    stage: 'base',
    source: CORE,
    code: 'meter-rate',
    component: rule.component,
    contractYear: null,
    recurrence: 'per-unit',
    per: 'asset',
    taxCategory: rule.taxCategory,
    inputs: { ...rate.inputs, ratePerUnit: formatRational(rate.perUnit), ...product.inputs },
    amountMinor: null,
    ...(figure !== null && { rate: formatRational(times(rate.perUnit, figure)) }),
    ...(product.unknownFacts.length > 0 && { unknownFacts: product.unknownFacts }),
    ...(assumed.length > 0 && { assumedFacts: [...new Set(assumed)] }),
    message: rate.message,
  }
}
