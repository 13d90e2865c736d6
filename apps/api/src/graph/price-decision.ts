import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import {
  type AssetGroup,
  type DecidedLine,
  type PriceDecision,
  type RequestedLine,
  waterfallOf,
} from '@aftercare/contract-domain/pricing'
import { lastCoveredDay, readDate } from '@aftercare/contract-domain/time'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { compareWithTiers } from '../tier-comparisons.ts'
import { AssetRef } from './asset.ts'
import { documentOf } from './catalog-loaders.ts'
import { CatalogVersionRef } from './catalog-version.ts'
import { CoverComparisonRef } from './cover-comparison.ts'
import { coverRows, CoverRowRef } from './cover-row.ts'
import { FindingRef, PriceCheckRef } from './finding.ts'
import { assetIdOf } from './global-id.ts'
import { MoneyRef, moneyOrNull } from './money.ts'
import { PriceLineRef, shownLine, shownSource } from './price-line.ts'
import { InstalmentRef, PriceTotalsRef } from './price-totals.ts'
import { SelectedAddOnRef, selectedAddOns } from './selected-add-on.ts'
import { WaterfallStepRef } from './waterfall.ts'

/** A decision with what it was asked and on which version: made just now, or stored with a quote. */
export interface ShownDecision {
  readonly decision: PriceDecision
  readonly asked: readonly RequestedLine[]
  readonly catalogVersionId: string
  /** Requested assets that are rows of the install base; others were described for the occasion. */
  readonly storedAssets: ReadonlySet<string>
}

interface ShownDecidedLine {
  readonly line: DecidedLine
  readonly of: ShownDecision
}

interface ShownGroup extends ShownDecidedLine {
  readonly group: AssetGroup
}

const GroupCoverRef = builder.objectRef<ShownGroup>('GroupCover').implement({
  fields: (t) => ({
    rows: t.field({
      type: [CoverRowRef],
      description: 'Facets that are known when quoting are resolved.',
      resolve: ({ group: { cover } }) => coverRows({ ...cover, definitions: cover.dimensions }),
    }),
    comparisons: t.field({
      type: [CoverComparisonRef],
      description:
        'The selection beside its own tier and each tier declared above or below it, each bare with its compulsory add-ons.',
      resolve: async ({ line, group, of }, _args, context) => {
        const version = await documentOf(context, of.catalogVersionId)
        const bind = context.plugins.bindAddOn(version)
        return [...compareWithTiers({ version, tier: line.tier, group, bind })]
      },
    }),
  }),
})

const AssetGroupRef = builder.objectRef<ShownGroup>('AssetGroup').implement({
  description: 'Assets that are alike in every fact that was read: one price and one cover for each.',
  fields: (t) => ({
    assetIds: t.stringList({
      description: 'Ids of assets; of those that were described in the request, their keys.',
      resolve: ({ group, of }) => group.assetIds.map((id) => (of.storedAssets.has(id) ? assetIdOf(id) : id)),
    }),
    assets: t.field({
      type: [AssetRef],
      description: 'Those of the install base.',
      resolve: ({ group, of }) => group.assetIds.filter((id) => of.storedAssets.has(id)),
    }),
    factsRead: t.field({
      type: 'JSON',
      description: 'Every fact that a rule or hook read: its value, `missing` or `does-not-apply`.',
      resolve: ({ group }) => group.factsRead,
    }),
    yearLines: t.field({
      type: [PriceLineRef],
      description: 'One year of one asset.',
      resolve: ({ group, of }) => linesOf(group.yearLines, of),
    }),
    termLines: t.field({
      type: [PriceLineRef],
      description: 'The term of one asset; their sum is its term price.',
      resolve: ({ group, of }) => linesOf(group.termLines, of),
    }),
    termPrice: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'Of one asset.',
      resolve: ({ group, of }) => moneyOrNull(group.termPriceMinor, of.decision.currency),
    }),
    groupTotal: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'Of all assets of the group.',
      resolve: ({ group, of }) => moneyOrNull(group.groupTotalMinor, of.decision.currency),
    }),
    cover: t.field({ type: GroupCoverRef, resolve: (group) => group }),
  }),
})

const DecidedLineRef = builder.objectRef<ShownDecidedLine>('DecidedLine').implement({
  fields: (t) => ({
    lineKey: t.string({ resolve: ({ line }) => line.lineId }),
    tierKey: t.string({ resolve: ({ line }) => line.tier }),
    tierTitle: t.string({
      resolve: async ({ line, of }, _args, context) =>
        (await tierOf(context, of, line.tier))?.title[context.locale] ?? line.tier,
    }),
    addOns: t.field({
      type: [SelectedAddOnRef],
      resolve: ({ line, of }) => {
        const asked = of.asked.find(({ id }) => id === line.lineId)?.addOns ?? []
        return selectedAddOns(
          line.addOns.map((id) => asked.find((addOn) => addOn.id === id) ?? { id, options: {} }),
          of.catalogVersionId,
        )
      },
    }),
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
      type: [AssetGroupRef],
      resolve: ({ line, of }) => line.groups.map((group) => ({ line, group, of })),
    }),
  }),
})

export const PriceDecisionRef = builder.objectRef<ShownDecision>('PriceDecision').implement({
  description:
    'The one explained answer to what something costs, what it covers and whether it may be offered.',
  fields: (t) => ({
    catalogVersion: t.field({ type: CatalogVersionRef, resolve: ({ catalogVersionId }) => catalogVersionId }),
    priceBook: t.string({ resolve: ({ decision }) => decision.priceBook }),
    currency: t.string({ resolve: ({ decision }) => decision.currency }),
    priceDate: t.field({ type: 'Date', resolve: ({ decision }) => decision.priceDate }),
    lines: t.field({
      type: [DecidedLineRef],
      resolve: (of) => of.decision.lines.map((line) => ({ line, of })),
    }),
    quoteLines: t.field({
      type: [PriceLineRef],
      description: 'Of the whole quote: fleet and negotiated discount, surcharge, charges once per quote.',
      resolve: (of) => linesOf(of.decision.quoteLines, of),
    }),
    totals: t.field({
      type: PriceTotalsRef,
      resolve: ({ decision: { totals, currency } }) => ({ totals, currency }),
    }),
    instalments: t.field({
      type: [InstalmentRef],
      resolve: ({ decision: { instalments, currency } }) =>
        instalments.map((instalment) => ({ instalment, currency })),
    }),
    checks: t.field({ type: [PriceCheckRef], resolve: ({ decision }) => [...decision.checks] }),
    refusals: t.field({ type: [FindingRef], resolve: ({ decision }) => [...decision.refusals] }),
    unknowns: t.field({ type: [FindingRef], resolve: ({ decision }) => [...decision.unknowns] }),
    offerable: t.boolean({
      description: 'Nothing refused, nothing unknown; an approval may still be needed.',
      resolve: ({ decision }) => decision.offerable,
    }),
    waterfall: t.field({
      type: [WaterfallStepRef],
      resolve: ({ decision }) =>
        waterfallOf(decision).map((step) => ({
          step,
          source: shownSource(step.source),
          currency: decision.currency,
        })),
    }),
  }),
})

function linesOf(lines: PriceDecision['quoteLines'], { decision }: ShownDecision) {
  return lines.map((line) => shownLine(line, decision.currency))
}

async function tierOf(context: Context, { catalogVersionId }: ShownDecision, tier: string) {
  const version: CatalogVersion = await documentOf(context, catalogVersionId)
  return version.tiers.find(({ id }) => id === tier)
}
