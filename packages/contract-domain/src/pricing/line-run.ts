import type { RoundingMode } from '../money/index.ts'
import type { MessageParams } from '../text/index.ts'
import type { PriceFormContext } from './evaluate-price-form.ts'
import { FactsReader, isAssumed, type FactRules, type Reading } from './facts-reader.ts'
import { finding, type FindingCode } from './finding.ts'
import type { Finding } from './price-decision.ts'
import type { PercentBase } from './price-form.ts'
import type { RequestedAsset } from './price-request.ts'

/** What is the same for every asset of a selection. */
export interface RunTerms {
  readonly factRules: FactRules
  readonly currency: string
  readonly rounding: RoundingMode
}

const NOT_YET: PriceFormContext['base'] = {
  afterFactorsMinor: null,
  beforeFactorsMinor: null,
  unknownFacts: [],
}

/** One pricing of one asset: what its rules and hooks read, and the refusals they met. */
export class LineRun implements PriceFormContext {
  readonly facts: FactsReader
  readonly refusals: Finding[] = []
  readonly currency: string
  readonly rounding: RoundingMode
  readonly #purchasePrice: number
  /** Set once stages 1 and 2 are through. */
  base: PriceFormContext['base'] = NOT_YET

  constructor({ factRules, currency, rounding }: RunTerms, asset: RequestedAsset) {
    this.facts = new FactsReader(factRules, asset)
    this.currency = currency
    this.rounding = rounding
    this.#purchasePrice = factRules.purchasePrice
  }

  fact(id: string): Reading {
    return this.facts.read(id)
  }

  /** What a percent is of, where that is simply known: nothing missing, assumed or to be refused. */
  statedBase(of: PercentBase): number | null {
    if (of === 'base') return this.base.afterFactorsMinor
    if (of === 'base-before-factors') return this.base.beforeFactorsMinor
    const reading = this.facts.at(this.#purchasePrice)
    if (reading.state !== 'known' || isAssumed(reading)) return null
    const { value } = reading
    return typeof value === 'object' && value.currency === this.currency ? value.amountMinor : null
  }
}

export function refuse(
  run: LineRun,
  {
    code,
    params,
    addOn,
  }: { readonly code: FindingCode; readonly params: MessageParams; readonly addOn?: string },
): void {
  run.refusals.push(finding(code, params, addOn))
}
