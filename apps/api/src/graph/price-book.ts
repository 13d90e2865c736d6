import type { PaymentPlan, PriceBook, RateCard } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'

const PaymentPlanRef = builder.objectRef<PaymentPlan>('PaymentPlan').implement({
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    frequency: t.string({ resolve: ({ frequency }) => frequency }),
    instalments: t.int({
      nullable: true,
      description: 'Null: one for each period begun in the term.',
      resolve: ({ instalments }) => instalments ?? null,
    }),
    prepaid: t.exposeBoolean('prepaid', { description: 'The whole term paid before the start.' }),
    surchargePercent: t.exposeString('surchargePercent'),
  }),
})

const FleetBreakRef = builder
  .objectRef<{ readonly from: number; readonly percent: string }>('FleetBreak')
  .implement({
    description: 'From this many assets on, this percent off.',
    fields: (t) => ({ from: t.exposeInt('from'), percent: t.exposeString('percent') }),
  })

export const PriceBookRef = builder.objectRef<PriceBook>('PriceBook').implement({
  description: 'Prices of one channel, currency and period.',
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    currency: t.exposeString('currency'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day on which it no longer holds.',
      resolve: ({ validTo }) => validTo ?? null,
    }),
    distributor: t.string({
      nullable: true,
      description: 'Null: direct sales.',
      resolve: ({ distributor }) => distributor ?? null,
    }),
    paymentPlans: t.field({ type: [PaymentPlanRef], resolve: ({ paymentPlans }) => [...paymentPlans] }),
    promotionCodes: t.stringList({
      resolve: ({ discounts }) =>
        discounts.flatMap((discount) => (discount.kind === 'promotion' ? [discount.code] : [])),
    }),
    fleetBreaks: t.field({ type: [FleetBreakRef], resolve: ({ fleet }) => [...(fleet?.byCount ?? [])] }),
    document: t.field({
      type: 'JSON',
      description: 'The whole book with its costs, as catalog files write it.',
      authScopes: { may: 'cost.read' },
      resolve: (book) => book,
    }),
  }),
})

export const RateCardRef = builder.objectRef<RateCard>('RateCard').implement({
  description: 'What time and materials cost.',
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    currency: t.exposeString('currency'),
    document: t.field({ type: 'JSON', resolve: (card) => card }),
  }),
})
