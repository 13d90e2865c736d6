import type { AssetFacts, PriceLine, RequestedAsset } from '@aftercare/contract-domain/pricing'
import type { Contestant } from '../../contestant.ts'
import type { Quoted } from './quoted.ts'
import { assets } from './quotes.ts'

/*
 * The least work there is: the base, its factor and the twelve charges as one function written by hand, figures in
 * place. It reads the same stated facts as the product, makes the same lines, and makes the same checks at the
 * border: whole minor units, safe integers, one currency, no negative total. Long on purpose: nothing is shared.
 */

const core = { kind: 'core' } as const
const gold = { en: 'Gold', fr: 'Gold' }
const criticalityTitle = { en: 'Criticality', fr: 'Criticality' }
const baseMessage = { key: 'pricing.base-percent', params: { tier: gold, percent: { percent: '6' } } }
const factorMessage = { key: 'pricing.factors', params: { factors: criticalityTitle } }
const accidentalDamage = { kind: 'plugin', id: 'accidental-damage', version: '1.0.0' } as const
const batteryCare = { kind: 'plugin', id: 'battery-care', version: '1.0.0' } as const
const callToRepair = { kind: 'plugin', id: 'call-to-repair', version: '1.0.0' } as const
const commissioning = { kind: 'plugin', id: 'commissioning', version: '1.0.0' } as const
const extendedHours = { kind: 'plugin', id: 'extended-hours', version: '1.0.0' } as const
const materialRetention = { kind: 'plugin', id: 'material-retention', version: '1.0.0' } as const
const mediaRetention = { kind: 'plugin', id: 'media-retention', version: '1.0.0' } as const
const partsCover = { kind: 'plugin', id: 'parts-cover', version: '1.0.0' } as const
const preventiveVisits = { kind: 'plugin', id: 'preventive-visits', version: '1.0.0' } as const
const rapidResponse = { kind: 'plugin', id: 'rapid-response', version: '1.0.0' } as const
const remoteMonitoring = { kind: 'plugin', id: 'remote-monitoring', version: '1.0.0' } as const
const remoteSite = { kind: 'plugin', id: 'remote-site', version: '1.0.0' } as const
const accidentalDamageMessage = { key: 'accidental-damage.charge', params: {} }
const batteryCareMessage = { key: 'battery-care.charge', params: {} }
const callToRepairMessage = { key: 'call-to-repair.charge', params: {} }
const commissioningMessage = { key: 'commissioning.charge', params: {} }
const extendedHoursMessage = { key: 'extended-hours.charge', params: {} }
const materialRetentionMessage = { key: 'material-retention.charge', params: {} }
const mediaRetentionMessage = { key: 'media-retention.charge', params: {} }
const partsCoverMessage = { key: 'parts-cover.charge', params: {} }
const preventiveVisitsMessage = { key: 'preventive-visits.charge', params: {} }
const rapidResponseMessage = { key: 'rapid-response.charge', params: {} }
const remoteMonitoringMessage = { key: 'remote-monitoring.charge', params: {} }
const remoteSiteMessage = { key: 'remote-site.charge', params: {} }

const models: Readonly<Record<string, number>> = { K100: 15_000, K200: 18_500, K300: 22_000, K400: 35_000 }

export function quoteByHand({ facts }: RequestedAsset): Quoted {
  const lines: PriceLine[] = []
  const price = priceIn(facts)
  const criticality = known(facts, 'criticality')
  const base = share(price, 6, 100)
  lines.push({
    stage: 'base',
    source: core,
    code: 'base',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: { purchasePriceMinor: price, percent: '6' },
    amountMinor: whole(base),
    message: baseMessage,
  })
  const factor = criticality === 'A' ? '1.2' : criticality === 'B' ? '1' : '0.9'
  const factored = criticality === 'A' ? share(base, 12, 10) : criticality === 'B' ? base : share(base, 9, 10)
  lines.push({
    stage: 'factor',
    source: core,
    code: 'factors',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: { baseMinor: base, criticality: factor },
    amountMinor: whole(factored - base),
    message: factorMessage,
  })
  let total = factored

  const use = known(facts, 'use')
  const accident = use === 'office' ? 3_200 : use === 'field' ? 7_900 : 11_500
  lines.push({
    stage: 'charge',
    source: accidentalDamage,
    code: 'accidental-damage',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: { priceMinor: accident, 'fact:use': scalar(use) },
    amountMinor: charge(accident),
    message: accidentalDamageMessage,
  })
  total += accident

  const age = figure(facts, 'age')
  const battery = age >= 96 ? share(price, 16, 1_000) : age >= 36 ? share(price, 9, 1_000) : 2_500
  lines.push({
    stage: 'charge',
    source: batteryCare,
    code: 'battery-care',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs:
      age >= 36
        ? { of: 'purchase-price', baseMinor: price, percent: age >= 96 ? '1.6' : '0.9', 'fact:age': age }
        : { priceMinor: 2_500, 'fact:age': age },
    amountMinor: charge(battery),
    message: batteryCareMessage,
  })
  total += battery

  if (criticality === 'A' || criticality === 'B') {
    const repair = share(base, 15, 100)
    lines.push({
      stage: 'charge',
      source: callToRepair,
      code: 'call-to-repair',
      component: 'default',
      contractYear: null,
      recurrence: 'per-year',
      per: 'asset',
      taxCategory: 'service',
      inputs: { of: 'base-before-factors', baseMinor: base, percent: '15' },
      amountMinor: charge(repair),
      message: callToRepairMessage,
    })
    total += repair
  }

  const model = known(facts, 'model')
  if (typeof model !== 'string') throw new RangeError('The model is no text.')
  const commission = models[model]
  if (commission === undefined) throw new RangeError(`${model} has no row.`)
  lines.push({
    stage: 'charge',
    source: commissioning,
    code: 'commissioning',
    component: 'default',
    contractYear: null,
    recurrence: 'once',
    per: 'asset',
    taxCategory: 'service',
    inputs: { priceMinor: commission, 'fact:model': model },
    amountMinor: charge(commission),
    message: commissioningMessage,
  })
  total += commission

  const hours = share(factored, 125, 1_000)
  lines.push({
    stage: 'charge',
    source: extendedHours,
    code: 'extended-hours',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: { of: 'base', baseMinor: factored, percent: '12.5', 'option:window': '24x7' },
    amountMinor: charge(hours),
    message: extendedHoursMessage,
  })
  total += hours

  if (known(facts, 'data') === true) {
    const material = share(price, 4, 1_000)
    lines.push({
      stage: 'charge',
      source: materialRetention,
      code: 'material-retention',
      component: 'default',
      contractYear: null,
      recurrence: 'per-year',
      per: 'asset',
      taxCategory: 'service',
      inputs: { of: 'purchase-price', baseMinor: price, percent: '0.4' },
      amountMinor: charge(material),
      message: materialRetentionMessage,
    })
    lines.push({
      stage: 'charge',
      source: mediaRetention,
      code: 'media-retention',
      component: 'default',
      contractYear: null,
      recurrence: 'per-year',
      per: 'asset',
      taxCategory: 'service',
      inputs: { priceMinor: 4_500 },
      amountMinor: charge(4_500),
      message: mediaRetentionMessage,
    })
    total += material + 4_500
  }

  const parts = share(price, 175, 10_000)
  lines.push({
    stage: 'charge',
    source: partsCover,
    code: 'parts-cover',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: { of: 'purchase-price', baseMinor: price, percent: '1.75' },
    amountMinor: charge(parts),
    message: partsCoverMessage,
  })
  lines.push({
    stage: 'charge',
    source: preventiveVisits,
    code: 'preventive-visits',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: { priceMinor: 26_000, quantity: 3 },
    amountMinor: charge(78_000),
    message: preventiveVisitsMessage,
  })
  const rapid = share(factored, 18, 100)
  lines.push({
    stage: 'charge',
    source: rapidResponse,
    code: 'rapid-response',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: { of: 'base', baseMinor: factored, percent: '18' },
    amountMinor: charge(rapid),
    message: rapidResponseMessage,
  })
  total += parts + 78_000 + rapid

  if (known(facts, 'connected') === true) {
    lines.push({
      stage: 'charge',
      source: remoteMonitoring,
      code: 'remote-monitoring',
      component: 'default',
      contractYear: null,
      recurrence: 'per-year',
      per: 'asset',
      taxCategory: 'service',
      inputs: { priceMinor: 14_400 },
      amountMinor: charge(14_400),
      message: remoteMonitoringMessage,
    })
    total += 14_400
  }

  const distance = figure(facts, 'distance')
  const remote = distance >= 120 ? 30_000 : distance >= 50 ? 12_000 : 0
  lines.push({
    stage: 'charge',
    source: remoteSite,
    code: 'remote-site',
    component: 'default',
    contractYear: null,
    recurrence: 'per-year',
    per: 'asset',
    taxCategory: 'service',
    inputs: { priceMinor: remote, 'fact:distance': distance },
    amountMinor: charge(remote),
    message: remoteSiteMessage,
  })
  return { lines, totalMinor: whole(total + remote) }
}

export const floor: Contestant = {
  name: 'hand-fused floor',
  run(passes) {
    let sum = 0
    for (let pass = 0; pass < passes; pass += 1) {
      for (const asset of assets) {
        const { lines, totalMinor } = quoteByHand(asset)
        sum += totalMinor + lines.length
      }
    }
    return sum
  },
}

function known(facts: AssetFacts, id: string) {
  const fact = facts[id]
  if (fact?.state !== 'known') throw new RangeError(`${id} is missing.`)
  return fact.value
}

function priceIn(facts: AssetFacts): number {
  const price = known(facts, 'purchase-price')
  if (typeof price !== 'object' || price.currency !== 'EUR') throw new RangeError('The price is not in euro.')
  return price.amountMinor
}

function figure(facts: AssetFacts, id: string): number {
  const value = known(facts, id)
  if (typeof value !== 'number') throw new RangeError(`${id} is no number.`)
  return value
}

function scalar(value: ReturnType<typeof known>): string | number | boolean {
  return typeof value === 'object' ? value.amountMinor : value
}

/** amount × num/den, half away from zero; exact while the product is a safe integer. */
function share(amount: number, num: number, den: number): number {
  const product = whole(amount * num)
  const least = Math.floor(product / den)
  return 2 * (product - least * den) >= den ? least + 1 : least
}

function whole(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is no whole number of cents.`)
  return amount
}

function charge(amount: number): number {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`${amount} can't be charged.`)
  return amount
}
