import type { PriceLine } from '../pricing/index.ts'

/** The committed base line of the first year, at 10.05, unless said otherwise. */
export function aPriceLine(members: Partial<PriceLine> = {}): PriceLine {
  return {
    stage: 'commitment',
    source: { kind: 'core' },
    code: 'base',
    component: 'default',
    contractYear: 0,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: {},
    amountMinor: 1_005,
    message: { key: 'pricing.base', params: {} },
    ...members,
  }
}
