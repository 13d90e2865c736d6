import type { Rational } from '../money/index.ts'
import type { Message, MessageParams } from '../text/index.ts'
import type { PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'

/** Stage 1 of one component, made ready: prices any asset. */
export interface BaseRule {
  readonly component: string
  readonly taxCategory: string
  readonly message: Message
  priceOf(run: LineRun): BaseAmount
}

/** One year, one asset. `rate` is there for a meter: what lies above the included units. */
export interface BaseAmount {
  readonly amountMinor: number | null
  readonly inputs: PriceLine['inputs']
  readonly cost?: string | undefined
  readonly unknownFacts?: readonly string[] | undefined
  readonly assumedFacts?: readonly string[] | undefined
  readonly rate?: MeterRate
}

export interface MeterRate {
  readonly perUnit: Rational
  readonly message: Message
  readonly inputs: PriceLine['inputs']
  readonly assumedFacts?: readonly string[]
}

/** A message of a rule's line, in the words of its component. */
export type Say = (key: string, params: MessageParams) => Message
/** A base rule without the component it stands for. */
export type PriceRule = Pick<BaseRule, 'message' | 'priceOf'>

/** What every rule of a component says besides its price. */
export interface Said {
  readonly say: Say
  readonly cost: { readonly cost: string | undefined }
}
