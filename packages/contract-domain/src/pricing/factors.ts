import { formatRational, minus, ONE, parseRational, times } from '../money/index.ts'
import {
  factorProduct,
  NO_FACTORS,
  type FactorProduct,
  type FactorRule,
  type FactorTerms,
} from './factor-rule.ts'
import { generateFactors, type AddFactors } from './generate-factors.ts'
import { FIRST_GENERATED, NEXT_GENERATED } from './generated-text.ts'
import { CORE } from './line-order.ts'
import type { Mutable, PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'
import type { BaseRule, MeterRate } from './price-rule.ts'

/** Where the factor lines go, and where among them the base lines begin. */
export interface FactorLines {
  readonly lines: PriceLine[]
  readonly start: number
}

/** Stage 2: one line a component that a factor names, also at 1: round(base × product) − base. */
export class Factors {
  readonly #terms: FactorTerms
  #generated: AddFactors | null = null
  #priced = 0
  #generateAt = FIRST_GENERATED

  constructor(terms: FactorTerms) {
    this.#terms = terms
  }

  add(run: LineRun, to: FactorLines): void {
    if (this.#generated !== null) this.#generated(run, to.lines, to.start)
    else for (let at = 0; at < this.#terms.rules.length; at += 1) this.#addOne(at, run, to)
    this.#priced += 1
    if (this.#priced === this.#generateAt) this.#generate(run)
  }

  /** The lines of meters, whose rates take the factors of their component exactly; they stand before those of stage 2. */
  meterLines(
    rates: readonly (MeterRate | undefined)[],
    base: readonly BaseRule[],
    run: LineRun,
  ): readonly PriceLine[] {
    return base.flatMap((component, at) => {
      const rate = rates[at]
      if (rate === undefined) return []
      const rule = this.#terms.rules[at] ?? null
      const product = rule === null ? NO_FACTORS : factorProduct(rule, this.#terms, run)
      return [rateLine(component, rate, product)]
    })
  }

  #addOne(at: number, run: LineRun, { lines, start }: FactorLines): void {
    const rule = this.#terms.rules[at]
    const base = lines[start + at]
    if (rule == null || base === undefined) return
    const product = factorProduct(rule, this.#terms, run)
    lines.push(factorLine(base, { rule, product, terms: this.#terms }))
  }

  #generate({ facts }: LineRun): void {
    const { rules, costFollows } = this.#terms
    this.#generateAt *= NEXT_GENERATED
    this.#generated = generateFactors({
      rules,
      costFollows,
      factIds: facts.rules.places.ids,
      addFactor: (at, run, to) => this.#addOne(at, run, to),
    })
  }
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
