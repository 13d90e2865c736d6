import type { ChargeContext, NewLine, PriceForm } from '@aftercare/contract-domain/pricing'
import type { Message } from '@aftercare/contract-domain/text'

/** What a charge of an add-on is made of; amounts come from the admin's price form alone. */
export interface Charged {
  readonly code: string
  readonly form: PriceForm
  readonly taxCategory: string
  readonly message: Message
  /** Default: per year. A price per unit without a quantity is a rate, invoiced by use, whatever is said here. */
  readonly recurrence?: 'once' | 'per-year'
  /** Multiplies the price: visits bought, seats. */
  readonly quantity?: number
}

/** The line of an add-on's charge, per asset, from whichever form the admin chose. */
export function chargeLine(context: Pick<ChargeContext, 'line'>, charged: Charged): NewLine {
  const { form, recurrence = 'per-year', quantity } = charged
  const isRate = form.form === 'per-unit' && quantity === undefined
  return context.line({ ...charged, recurrence: isRate ? 'per-unit' : recurrence })
}
