import type { JsonObject } from '../catalog/index.ts'
import type { FindingCode } from './finding.ts'

/** Why a price form has no answer: named by the add-on or tier whose form it is. */
export interface FormRefusal {
  readonly code: FindingCode
  readonly params: Readonly<Record<string, string>>
}

/** One asking of a price form, and where its answer is written: kept and begun anew for the next one. */
export class FormEvaluation {
  readonly options: JsonObject
  asRate = false
  quantity = 1
  amountMinor: number | null = null
  rate: string | undefined = undefined
  cost: string | undefined = undefined
  /** A new object for every answer: it becomes part of the line. */
  inputs: Record<string, string | number | boolean> = {}
  unknownFacts: readonly string[] | undefined = undefined
  assumedFacts: readonly string[] | undefined = undefined
  refusal: FormRefusal | undefined = undefined

  constructor(options: JsonObject) {
    this.options = options
  }

  begin(asRate: boolean, quantity: number): void {
    this.asRate = asRate
    this.quantity = quantity
    this.amountMinor = null
    this.rate = undefined
    this.cost = undefined
    this.unknownFacts = undefined
    this.assumedFacts = undefined
    this.refusal = undefined
  }
}
