/** A base price as the document holds it: amounts in minor units, other figures as exact decimal texts. */
export type BasePrice =
  | { form: 'flat'; amountMinor: number }
  | { form: 'percent-of-purchase-price'; percent: string }
  | { form: 'ratio-to-tier'; tier: string; ratio: string }
  | BasePriceTable
  | {
      form: 'meter'
      meter: string
      minimumMinor: number
      includedUnits: number
      ratePerUnit: string
      pooled: boolean
    }

export interface BasePriceTable {
  form: 'table'
  fact: string
  rows: BasePriceRow[]
  elseMinor?: number
}

export type BasePriceRow = { is: string; amountMinor: number } | { from: number; amountMinor: number }

/** What a form starts with when it is chosen; a ratio needs a tier to be a ratio of. */
export function blankBasePrice(form: BasePrice['form'], firstTier: string): BasePrice {
  switch (form) {
    case 'flat':
      return { form, amountMinor: 0 }
    case 'percent-of-purchase-price':
      return { form, percent: '10' }
    case 'ratio-to-tier':
      return { form, tier: firstTier, ratio: '1.25' }
    case 'table':
      return { form, fact: 'model', rows: [{ is: '', amountMinor: 0 }] }
    case 'meter':
      return {
        form,
        meter: 'meter:pages',
        minimumMinor: 0,
        includedUnits: 0,
        ratePerUnit: '0',
        pooled: false,
      }
  }
}
