import {
  type ContractTerms,
  type FrozenAddOn,
  type FrozenAsset,
  type FrozenGroup,
  type FrozenLine,
  type FrozenPriceLine,
  type ReadLine,
  readTerms,
  type ReadTerms,
  waterfallOfTerms,
} from '@aftercare/contract-domain/contract'
import type { Locale } from '@aftercare/contract-domain/text'
import { lastCoveredDay, readDate } from '@aftercare/contract-domain/time'
import { builder } from '../builder.ts'
import { actorName } from './actor-name.ts'
import { AssetRef } from './asset.ts'
import { coverRows, CoverRowRef } from './cover-row.ts'
import { assetIdOf } from './global-id.ts'
import { MoneyRef } from './money.ts'
import { RateCardRef } from './price-book.ts'
import { PriceLineRef, shownFrozenLine, shownSource } from './price-line.ts'
import { InstalmentRef, PriceTotalsRef } from './price-totals.ts'
import { ExclusionRef } from './service-tier.ts'
import { StartRuleRef } from './start-rule.ts'
import { WaterfallStepRef } from './waterfall.ts'

/** Signed terms with their reading in the language of the request: no plugin and no catalog has a say. */
export interface ShownTerms {
  readonly terms: ContractTerms
  readonly read: ReadTerms
}

interface ShownFrozenLine {
  readonly line: FrozenLine
  readonly read: ReadLine
  readonly terms: ContractTerms
}

interface ShownFrozenGroup {
  readonly group: FrozenGroup
  readonly read: ReadLine['groups'][number]
  readonly terms: ContractTerms
}

export function shownTerms(terms: ContractTerms, locale: Locale): ShownTerms {
  return { terms, read: readTerms(terms, locale) }
}

const FrozenAddOnRef = builder.objectRef<FrozenAddOn>('FrozenAddOn').implement({
  description: 'An add-on as it was signed, with the admin’s settings and the buyer’s options.',
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    version: t.exposeString('version'),
    settings: t.field({ type: 'JSON', resolve: ({ settings }) => settings }),
    options: t.field({ type: 'JSON', resolve: ({ options }) => options }),
    delay: t.field({ type: 'JSON', nullable: true, resolve: ({ delay }) => delay ?? null }),
  }),
})

const FrozenAssetRef = builder.objectRef<FrozenAsset>('FrozenAsset').implement({
  description: 'An asset as it stood on the day of signing.',
  fields: (t) => ({
    assetId: t.id({ resolve: ({ id }) => assetIdOf(id) }),
    asset: t.field({
      type: AssetRef,
      nullable: true,
      description: 'As it is known today.',
      resolve: ({ id }) => id,
    }),
    name: t.exposeString('name'),
    serial: t.exposeString('serial'),
    siteZone: t.exposeString('siteZone'),
    holidaySet: t.exposeString('holidaySet'),
    factsRead: t.field({ type: 'JSON', resolve: ({ factsRead }) => factsRead }),
    start: t.expose('start', {
      type: 'Date',
      nullable: true,
      description: 'Null while the day that the start rule waits for is not recorded.',
    }),
    endExclusive: t.expose('endExclusive', { type: 'Date', nullable: true }),
  }),
})

const FrozenCoverRef = builder.objectRef<ShownFrozenGroup>('FrozenCover').implement({
  fields: (t) => ({
    rows: t.field({
      type: [CoverRowRef],
      resolve: ({ read: { cover, definitions } }) => coverRows({ ...cover, definitions }),
    }),
  }),
})

const FrozenGroupRef = builder.objectRef<ShownFrozenGroup>('FrozenGroup').implement({
  fields: (t) => ({
    assets: t.field({ type: [FrozenAssetRef], resolve: ({ group }) => [...group.assets] }),
    cover: t.field({ type: FrozenCoverRef, resolve: (shown) => shown }),
    termPrice: t.field({
      type: MoneyRef,
      description: 'Of one asset.',
      resolve: ({ read, terms }) => moneyOf(read.termPriceMinor, terms),
    }),
    groupTotal: t.field({
      type: MoneyRef,
      resolve: ({ read, terms }) => moneyOf(read.groupTotalMinor, terms),
    }),
    yearLines: t.field({
      type: [PriceLineRef],
      resolve: ({ group, terms }) => linesOf(group.yearLines, terms),
    }),
    termLines: t.field({
      type: [PriceLineRef],
      resolve: ({ group, terms }) => linesOf(group.termLines, terms),
    }),
  }),
})

const FrozenLineRef = builder.objectRef<ShownFrozenLine>('FrozenLine').implement({
  fields: (t) => ({
    lineKey: t.string({ resolve: ({ line }) => line.lineId }),
    tierKey: t.string({ resolve: ({ line }) => line.tier.id }),
    tierTitle: t.string({ resolve: ({ read }) => read.tierTitle }),
    addOns: t.field({ type: [FrozenAddOnRef], resolve: ({ line }) => [...line.addOns] }),
    exclusions: t.field({ type: [ExclusionRef], resolve: ({ line }) => [...line.exclusions] }),
    termMonths: t.int({ resolve: ({ line }) => line.termMonths }),
    start: t.field({ type: 'Date', resolve: ({ line }) => line.start }),
    endExclusive: t.field({
      type: 'Date',
      description: 'The first day without cover.',
      resolve: ({ line }) => line.endExclusive,
    }),
    lastDay: t.field({
      type: 'Date',
      resolve: ({ line }) => lastCoveredDay(readDate(line.endExclusive)).toString(),
    }),
    groups: t.field({
      type: [FrozenGroupRef],
      resolve: ({ line, read, terms }) =>
        line.groups.flatMap((group, index) => {
          const readGroup = read.groups[index]
          return readGroup === undefined ? [] : [{ group, read: readGroup, terms }]
        }),
    }),
  }),
})

const PinnedPluginRef = builder.objectRef<ContractTerms['plugins'][number]>('PinnedPlugin').implement({
  fields: (t) => ({
    key: t.exposeString('id'),
    version: t.exposeString('version'),
    hash: t.exposeString('hash'),
  }),
})

const FrozenDiscountRef = builder
  .objectRef<NonNullable<ContractTerms['negotiatedDiscount']>>('FrozenDiscount')
  .implement({
    fields: (t) => ({
      reason: t.exposeString('reason'),
      approvedBy: t.string({
        nullable: true,
        resolve: ({ approvedBy }, _args, context) =>
          approvedBy === undefined ? null : actorName(context, approvedBy),
      }),
    }),
  })

export const ContractTermsRef = builder.objectRef<ShownTerms>('ContractTerms').implement({
  description: 'What was signed, and stays as it was signed.',
  fields: (t) => ({
    format: t.int({ resolve: ({ terms }) => terms.format }),
    document: t.field({
      type: 'JSON',
      description: 'The terms whole: their canonical JSON (RFC 8785) has the hash `termsHash`.',
      resolve: ({ terms }) => terms,
    }),
    catalogKey: t.string({ resolve: ({ terms }) => terms.catalog.id }),
    catalogTitle: t.string({ resolve: ({ read }) => read.catalogTitle }),
    catalogVersionNumber: t.int({ resolve: ({ terms }) => terms.catalog.version }),
    catalogHash: t.string({ resolve: ({ terms }) => terms.catalog.hash }),
    illustrativePrices: t.boolean({ resolve: ({ terms }) => terms.catalog.illustrativePrices }),
    priceBookTitle: t.string({ resolve: ({ terms }, _args, { locale }) => terms.priceBook.title[locale] }),
    paymentPlanTitle: t.string({ resolve: ({ read }) => read.paymentPlanTitle }),
    currency: t.string({ resolve: ({ terms }) => terms.currency }),
    priceDate: t.field({ type: 'Date', resolve: ({ terms }) => terms.priceDate }),
    signedOn: t.field({ type: 'Date', resolve: ({ terms }) => terms.signedOn }),
    startRule: t.field({ type: StartRuleRef, resolve: ({ terms }) => terms.startRule }),
    lines: t.field({
      type: [FrozenLineRef],
      resolve: ({ terms, read }) =>
        terms.lines.flatMap((line, index) => {
          const readLine = read.lines[index]
          return readLine === undefined ? [] : [{ line, read: readLine, terms }]
        }),
    }),
    quoteLines: t.field({
      type: [PriceLineRef],
      resolve: ({ terms }) => linesOf(terms.quoteLines, terms),
    }),
    totals: t.field({
      type: PriceTotalsRef,
      resolve: ({ terms: { totals, currency } }) => ({ totals, currency }),
    }),
    instalments: t.field({
      type: [InstalmentRef],
      resolve: ({ terms: { instalments, currency } }) =>
        instalments.map((instalment) => ({ instalment, currency })),
    }),
    waterfall: t.field({
      type: [WaterfallStepRef],
      resolve: ({ terms }) =>
        waterfallOfTerms(terms).map((step) => ({
          step,
          source: shownSource(step.source, titleSigned(step.source, terms)),
          currency: terms.currency,
        })),
    }),
    negotiatedDiscount: t.field({
      type: FrozenDiscountRef,
      nullable: true,
      resolve: ({ terms }) => terms.negotiatedDiscount ?? null,
    }),
    rateCards: t.field({ type: [RateCardRef], resolve: ({ terms }) => [...terms.rateCards] }),
    plugins: t.field({ type: [PinnedPluginRef], resolve: ({ terms }) => [...terms.plugins] }),
  }),
})

function moneyOf(amountMinor: number, { currency }: ContractTerms) {
  return { amountMinor, currency }
}

function linesOf(lines: readonly FrozenPriceLine[], terms: ContractTerms) {
  return lines.map((line) => shownFrozenLine(line, terms))
}

function titleSigned(source: FrozenPriceLine['source'], { lines }: ContractTerms) {
  if (source.kind === 'core') return undefined
  return lines.flatMap(({ addOns }) => addOns).find(({ id }) => id === source.id)?.title
}
