import type { PriceForm } from '@aftercare/contract-domain/pricing'

/**
 * The twelve charges of the suite as data: what the admin set. Each contestant writes or derives its own rules from
 * them; the hand-written floor repeats the figures. In order of the add-on, as the lines of a decision are.
 */
export interface ChargeRule {
  readonly addOn: string
  readonly form: PriceForm
  readonly recurrence: 'per-year' | 'once'
  /** Charged only for an asset whose fact has one of these values. */
  readonly when?: { readonly fact: string; readonly in: readonly (string | boolean)[] }
  /** Times this many: the buyer's option. */
  readonly quantity?: number
}

export const currency = 'EUR'
export const termMonths = 12
/** Base price a year: a percent of what the asset cost, times a factor by criticality. */
export const basePercent = '6'
export const criticalityFactors = { A: '1.2', B: '1', C: '0.9' } as const
export const taxCategory = 'service'
/** The buyer's choices, the same for every asset of the selection. */
export const chosenWindow = '24x7'
export const chosenVisits = 3

export const chargeRules: readonly ChargeRule[] = [
  {
    addOn: 'accidental-damage',
    recurrence: 'per-year',
    form: {
      form: 'table',
      by: 'fact:use',
      rows: [
        { is: 'office', price: { form: 'flat', amountMinor: 3_200 } },
        { is: 'field', price: { form: 'flat', amountMinor: 7_900 } },
      ],
      else: { form: 'flat', amountMinor: 11_500 },
    },
  },
  {
    addOn: 'battery-care',
    recurrence: 'per-year',
    form: {
      form: 'table',
      by: 'fact:age',
      rows: [
        { from: 0, price: { form: 'flat', amountMinor: 2_500 } },
        { from: 36, price: { form: 'percent-of', of: 'purchase-price', percent: '0.9' } },
        { from: 96, price: { form: 'percent-of', of: 'purchase-price', percent: '1.6' } },
      ],
    },
  },
  {
    addOn: 'call-to-repair',
    recurrence: 'per-year',
    when: { fact: 'criticality', in: ['A', 'B'] },
    form: { form: 'percent-of', of: 'base-before-factors', percent: '15' },
  },
  {
    addOn: 'commissioning',
    recurrence: 'once',
    form: {
      form: 'table',
      by: 'fact:model',
      rows: [
        { is: 'K100', price: { form: 'flat', amountMinor: 15_000 } },
        { is: 'K200', price: { form: 'flat', amountMinor: 18_500 } },
        { is: 'K300', price: { form: 'flat', amountMinor: 22_000 } },
        { is: 'K400', price: { form: 'flat', amountMinor: 35_000 } },
      ],
    },
  },
  {
    addOn: 'extended-hours',
    recurrence: 'per-year',
    form: {
      form: 'table',
      by: 'option:window',
      rows: [
        { is: '12x5', price: { form: 'flat', amountMinor: 9_000 } },
        { is: '24x7', price: { form: 'percent-of', of: 'base', percent: '12.5' } },
      ],
    },
  },
  {
    addOn: 'material-retention',
    recurrence: 'per-year',
    when: { fact: 'data', in: [true] },
    form: { form: 'percent-of', of: 'purchase-price', percent: '0.4' },
  },
  {
    addOn: 'media-retention',
    recurrence: 'per-year',
    when: { fact: 'data', in: [true] },
    form: { form: 'flat', amountMinor: 4_500 },
  },
  {
    addOn: 'parts-cover',
    recurrence: 'per-year',
    form: { form: 'percent-of', of: 'purchase-price', percent: '1.75' },
  },
  {
    addOn: 'preventive-visits',
    recurrence: 'per-year',
    quantity: chosenVisits,
    form: { form: 'flat', amountMinor: 26_000 },
  },
  {
    addOn: 'rapid-response',
    recurrence: 'per-year',
    form: { form: 'percent-of', of: 'base', percent: '18' },
  },
  {
    addOn: 'remote-monitoring',
    recurrence: 'per-year',
    when: { fact: 'connected', in: [true] },
    form: { form: 'flat', amountMinor: 14_400 },
  },
  {
    addOn: 'remote-site',
    recurrence: 'per-year',
    form: {
      form: 'table',
      by: 'fact:distance',
      rows: [
        { from: 0, price: { form: 'flat', amountMinor: 0 } },
        { from: 50, price: { form: 'flat', amountMinor: 12_000 } },
        { from: 120, price: { form: 'flat', amountMinor: 30_000 } },
      ],
    },
  },
]
