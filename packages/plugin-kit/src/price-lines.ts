import type {
  AdjustContext,
  ChargeContext,
  NewLine,
  PriceForm,
  PriceLine,
} from '@aftercare/contract-domain/pricing'
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
  const isRate = charged.quantity === undefined && isPerUnit(charged.form)
  return context.line({ ...charged, recurrence: isRate ? 'per-unit' : (charged.recurrence ?? 'per-year') })
}

/** Per unit whatever the asset: a table too, when all its rows are. */
function isPerUnit(form: PriceForm): boolean {
  if (form.form !== 'table') return form.form === 'per-unit'
  return form.rows.every(({ price }) => isPerUnit(price)) && (form.else === undefined || isPerUnit(form.else))
}

/** What a percent is taken off by. */
export interface TakenOff {
  readonly code: string
  readonly percent: string
  readonly of: readonly PriceLine[]
  readonly message: Message
}

/**
 * A percent off some charges: one line for each recurrence and tax category among them, since a line has one of
 * each; together exactly the percent of all, rounded once. Rates and lines of the whole quote are left alone.
 */
export function percentOffCharges(
  context: Pick<AdjustContext, 'percentOffEachKind'>,
  off: TakenOff,
): readonly NewLine[] {
  return context.percentOffEachKind(off)
}
