import type { PriceLine } from '@aftercare/contract-domain/pricing'
import { taxCategory, type ChargeRule } from './rules.ts'

/** A priced quote with the lines that explain it. */
export interface Quoted {
  readonly lines: readonly PriceLine[]
  readonly totalMinor: number
}

/** What a rule engine finds out about one line. */
export interface Found {
  readonly amountMinor: number
  readonly inputs: PriceLine['inputs']
}

const core = { kind: 'core' } as const
const gold = { en: 'Gold', fr: 'Gold' }
const criticality = { en: 'Criticality', fr: 'Criticality' }
// What never changes is made once: a message is a key and its values, and these have none of the asset's.
const baseMessage = { key: 'pricing.base-percent', params: { tier: gold, percent: { percent: '6' } } }
const factorMessage = { key: 'pricing.factors', params: { factors: criticality } }

/** The lines around what an engine found: the same for all of the engines. */
export function baseLine({ amountMinor, inputs }: Found): PriceLine {
  return {
    stage: 'base',
    source: core,
    code: 'base',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory,
    inputs,
    amountMinor,
    message: baseMessage,
  }
}

export function factorLine({ amountMinor, inputs }: Found): PriceLine {
  return {
    stage: 'factor',
    source: core,
    code: 'factors',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory,
    inputs,
    amountMinor,
    message: factorMessage,
  }
}

/** Makes the lines of one charge rule. */
export function chargeLineOf(rule: ChargeRule): (found: Found) => PriceLine {
  const source = { kind: 'plugin', id: rule.addOn, version: '1.0.0' } as const
  const message = { key: `${rule.addOn}.charge`, params: {} }
  return ({ amountMinor, inputs }) => ({
    stage: 'charge',
    source,
    code: rule.addOn,
    component: 'default',
    contractYear: null,
    recurrence: rule.recurrence,
    per: 'asset',
    taxCategory,
    inputs,
    amountMinor: checked(amountMinor),
    message,
  })
}

/** The border's check, the same for every contestant: whole minor units, none negative. */
function checked(amountMinor: number): number {
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 0)
    throw new RangeError(`${amountMinor} can't be charged.`)
  return amountMinor
}
