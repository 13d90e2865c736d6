import type { RoundingMode } from '../money/index.ts'
import type { MessageParams } from '../text/index.ts'
import type { PriceFormContext } from './evaluate-price-form.ts'
import { FactsReader, type FactRules, type Reading } from './facts-reader.ts'
import { finding, type FindingCode } from './finding.ts'
import type { Finding } from './price-decision.ts'
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
  /** Set once stages 1 and 2 are through. */
  base: PriceFormContext['base'] = NOT_YET

  constructor({ factRules, currency, rounding }: RunTerms, asset: RequestedAsset) {
    this.facts = new FactsReader(factRules, asset)
    this.currency = currency
    this.rounding = rounding
  }

  fact(id: string): Reading {
    return this.facts.read(id)
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
