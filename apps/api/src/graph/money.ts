import { formatMoney, currencyCode } from '@aftercare/contract-domain/money'
import { builder } from '../builder.ts'

/** An amount as the API gives it: whole minor units of a currency. */
export interface GivenMoney {
  readonly amountMinor: number
  readonly currency: string
}

export const MoneyRef = builder.objectRef<GivenMoney>('Money').implement({
  description: 'An exact amount. Calculate with `amountMinor`; show `formatted`.',
  fields: (t) => ({
    amountMinor: t.expose('amountMinor', {
      type: 'MinorUnits',
      description: 'Whole minor units: cents of EUR, yen of JPY.',
    }),
    currency: t.exposeString('currency', { description: 'ISO 4217.' }),
    formatted: t.string({
      description: 'In the language of the request.',
      resolve: ({ amountMinor, currency }, _args, { locale }) =>
        formatMoney({ amountMinor, currency: currencyCode(currency) }, locale),
    }),
  }),
})

/** Money, or null when the amount is unknown. */
export function moneyOrNull(amountMinor: number | null | undefined, currency: string): GivenMoney | null {
  return amountMinor == null ? null : { amountMinor, currency }
}
