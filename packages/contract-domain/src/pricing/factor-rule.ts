import type { Factor, PriceBook } from '../catalog/index.ts'
import {
  ONE,
  parseRational,
  productRounder,
  times,
  type Rational,
  type RoundingMode,
} from '../money/index.ts'
import type { LocalizedText, Message } from '../text/index.ts'
import { chooseRow, rowTable, type RowTable } from './choose-row.ts'
import { isAssumed, saidOf } from './facts-reader.ts'
import { KeptAnswers, keptValue, type ReadStep } from './kept-answers.ts'
import { refuse, type LineRun } from './line-run.ts'

/** Stage 2 of one component: its factors, made ready. */
export interface FactorRule {
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
export interface FactorProduct {
  readonly figure: Rational | null
  readonly round: ((baseMinor: number) => number) | null
  readonly inputs: Record<string, string | number | boolean>
  readonly inputNames: readonly string[]
  readonly unknownFacts: readonly string[]
  readonly assumedFacts: readonly string[]
}

export const NO_FACTORS: FactorProduct = {
  figure: ONE,
  round: null,
  inputs: {},
  inputNames: [],
  unknownFacts: [],
  assumedFacts: [],
}

/** The same readings come to the same product: it is kept by them. */
export function factorProduct(rule: FactorRule, terms: FactorTerms, run: LineRun): FactorProduct {
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
