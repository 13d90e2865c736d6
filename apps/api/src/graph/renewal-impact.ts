import type { ImpactSummary, RenewalObstacle, RenewalPrice } from '@aftercare/contract-domain/contract'
import { builder } from '../builder.ts'
import { type Impact, impactOf } from '../renewal-portfolio.ts'
import { documentOf } from './catalog-loaders.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { ServiceContractRef } from './contract.ts'
import { MoneyRef } from './money.ts'

const ObstacleRef = builder.objectRef<RenewalObstacle>('RenewalObstacle').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    message: t.string({ resolve: ({ message }, _args, context) => context.text(message) }),
    cure: t.string({ resolve: ({ cure }, _args, context) => context.text(cure) }),
  }),
})

const RenewalPriceRef = builder.objectRef<RenewalPrice>('RenewalPrice').implement({
  description:
    'A contract priced as a renewal at its end: as it was signed, nothing negotiated, no promotion.',
  fields: (t) => ({
    contract: t.field({ type: ServiceContractRef, resolve: ({ contractId }) => contractId }),
    number: t.exposeString('number'),
    accountName: t.string({ resolve: ({ account }) => account.name }),
    renewsOn: t.expose('renewsOn', { type: 'Date' }),
    before: t.field({ type: MoneyRef, resolve: (price) => moneyOf(price, price.beforeMinor) }),
    after: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: (price) => (price.afterMinor === null ? null : moneyOf(price, price.afterMinor)),
    }),
    difference: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: (price) => (price.differenceMinor === null ? null : moneyOf(price, price.differenceMinor)),
    }),
    changePercent: t.exposeString('changePercent', {
      nullable: true,
      description: 'Decimal text with two digits.',
    }),
    lapsedDiscount: t.field({
      type: MoneyRef,
      description: 'What of the signed net was negotiated or promotional, at most zero.',
      resolve: (price) => moneyOf(price, price.lapsedDiscountMinor),
    }),
    obstacles: t.field({ type: [ObstacleRef], resolve: ({ obstacles }) => [...obstacles] }),
  }),
})

const BarRef = builder.objectRef<ImpactSummary['histogram'][number]>('ImpactBar').implement({
  description:
    'Changes above `fromPercent`, up to and with `toPercent` (of cuts: from and with, up to). Null: no end.',
  fields: (t) => ({
    fromPercent: t.exposeInt('fromPercent', { nullable: true }),
    toPercent: t.exposeInt('toPercent', { nullable: true }),
    contracts: t.exposeInt('contracts'),
  }),
})

const TotalRef = builder.objectRef<ImpactSummary['totals'][number]>('ImpactTotal').implement({
  fields: (t) => ({
    contracts: t.exposeInt('contracts'),
    before: t.field({ type: MoneyRef, resolve: (total) => moneyOf(total, total.beforeMinor) }),
    after: t.field({ type: MoneyRef, resolve: (total) => moneyOf(total, total.afterMinor) }),
    difference: t.field({ type: MoneyRef, resolve: (total) => moneyOf(total, total.differenceMinor) }),
    lapsedDiscount: t.field({
      type: MoneyRef,
      resolve: (total) => moneyOf(total, total.lapsedDiscountMinor),
    }),
  }),
})

const ObstacleCountRef = builder.objectRef<ImpactSummary['obstacles'][number]>('ImpactObstacle').implement({
  fields: (t) => ({
    code: t.exposeString('code'),
    message: t.string({ resolve: ({ message }, _args, context) => context.text(message) }),
    contracts: t.stringList({
      description: 'Numbers of the contracts.',
      resolve: ({ contracts }) => [...contracts],
    }),
  }),
})

const UnknownFactRef = builder
  .objectRef<ImpactSummary['unknownFacts'][number]>('ImpactUnknownFact')
  .implement({
    fields: (t) => ({
      title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
      contracts: t.stringList({ resolve: ({ contracts }) => [...contracts] }),
    }),
  })

const ImpactRef = builder.objectRef<Impact>('RenewalImpact').implement({
  description: 'What a version would do to the contracts of its catalog that are active today.',
  fields: (t) => ({
    contracts: t.exposeInt('contracts'),
    priced: t.exposeInt('priced'),
    unpriced: t.exposeInt('unpriced'),
    leftOut: t.exposeInt('leftOut', {
      description: 'Contracts that end later than those priced: at most 500 are at a time.',
    }),
    histogram: t.field({ type: [BarRef], resolve: ({ histogram }) => [...histogram] }),
    worst: t.field({
      type: [RenewalPriceRef],
      description: 'At most ten rises, the steepest first.',
      resolve: ({ worst }) => [...worst],
    }),
    totals: t.field({ type: [TotalRef], resolve: ({ totals }) => [...totals] }),
    obstacles: t.field({ type: [ObstacleCountRef], resolve: ({ obstacles }) => [...obstacles] }),
    unknownFacts: t.field({ type: [UnknownFactRef], resolve: ({ unknownFacts }) => [...unknownFacts] }),
    prices: t.field({
      type: [RenewalPriceRef],
      description: 'Every contract, those that end first first.',
      resolve: ({ prices }) => [...prices],
    }),
  }),
})

builder.objectField(CatalogVersionRef, 'impact', (t) =>
  t.field({
    type: ImpactRef,
    authScopes: (_row, _args, { viewer }) =>
      viewer?.permissions.includes('contract.read') === true && { may: 'price.read' },
    complexity: 5_000,
    resolve: async (row, _args, context) => {
      const { db, clock, plugins } = context
      const version = await documentOf(context, row.id)
      return impactOf(db, { row, version }, { today: clock.today(), plugins })
    },
  }),
)

function moneyOf({ currency }: { readonly currency: string }, amountMinor: number) {
  return { amountMinor, currency }
}
