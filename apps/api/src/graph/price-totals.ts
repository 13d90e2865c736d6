import type { Instalment, PriceDecision } from '@aftercare/contract-domain/pricing'
import { builder } from '../builder.ts'
import { MoneyRef, moneyOrNull } from './money.ts'

/** Totals of a decision, or of signed terms: those hold no cost. */
export interface ShownTotals {
  readonly totals: Omit<PriceDecision['totals'], 'costMinor'> &
    Partial<Pick<PriceDecision['totals'], 'costMinor'>>
  readonly currency: string
}

export const PriceTotalsRef = builder.objectRef<ShownTotals>('PriceTotals').implement({
  description: 'Sums of the lines; null when anything that they add up is unknown.',
  fields: (t) => ({
    list: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'Before any discount.',
      resolve: ({ totals, currency }) => moneyOrNull(totals.listMinor, currency),
    }),
    net: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'After every discount, before surcharge and tax.',
      resolve: ({ totals, currency }) => moneyOrNull(totals.netMinor, currency),
    }),
    surcharge: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ totals, currency }) => moneyOrNull(totals.surchargeMinor, currency),
    }),
    tax: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ totals, currency }) => moneyOrNull(totals.taxMinor, currency),
    }),
    payable: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'With surcharge and tax.',
      resolve: ({ totals, currency }) => moneyOrNull(totals.payableMinor, currency),
    }),
    cost: t.string({
      nullable: true,
      description:
        'Marginal cost, exact, in minor units; null when unknown, on signed terms, or without the permission `cost.read`.',
      resolve: ({ totals }, _args, { viewer }) =>
        viewer?.permissions.includes('cost.read') ? (totals.costMinor ?? null) : null,
    }),
  }),
})

export interface ShownInstalment {
  readonly instalment: Instalment
  readonly currency: string
}

const InstalmentTaxRef = builder
  .objectRef<Instalment['tax'][number] & { readonly currency: string }>('InstalmentTax')
  .implement({
    description: 'The tax of one category and country on one invoice.',
    fields: (t) => ({
      category: t.exposeString('category'),
      country: t.exposeString('country'),
      percent: t.exposeString('percent'),
      net: t.field({
        type: MoneyRef,
        resolve: ({ netMinor, currency }) => ({ amountMinor: netMinor, currency }),
      }),
      tax: t.field({
        type: MoneyRef,
        resolve: ({ taxMinor, currency }) => ({ amountMinor: taxMinor, currency }),
      }),
    }),
  })

export const InstalmentRef = builder.objectRef<ShownInstalment>('Instalment').implement({
  description: 'One invoice of the payment plan.',
  fields: (t) => ({
    number: t.int({ resolve: ({ instalment }) => instalment.number }),
    dueOn: t.field({ type: 'Date', resolve: ({ instalment }) => instalment.dueOn }),
    net: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ instalment, currency }) => moneyOrNull(instalment.netMinor, currency),
    }),
    gross: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ instalment, currency }) => moneyOrNull(instalment.grossMinor, currency),
    }),
    tax: t.field({
      type: [InstalmentTaxRef],
      resolve: ({ instalment, currency }) => instalment.tax.map((tax) => ({ ...tax, currency })),
    }),
  }),
})
