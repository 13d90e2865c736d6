import { CORE } from './line-order.ts'
import type { PriceLine } from './line.ts'

/** A core line of the whole quote: of no asset, no contract year, no tax category of its own. */
export function quoteLine(
  line: Pick<PriceLine, 'stage' | 'code' | 'amountMinor' | 'inputs' | 'message'>,
): PriceLine {
  return {
    stage: line.stage,
    source: CORE,
    code: line.code,
    component: 'default',
    contractYear: null,
    recurrence: 'once',
    per: 'quote',
    taxCategory: null,
    inputs: line.inputs,
    amountMinor: line.amountMinor,
    message: line.message,
  }
}
