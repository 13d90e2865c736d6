import { describeCell } from '@aftercare/contract-domain/cover'
import type { PriceLine } from '@aftercare/contract-domain/pricing'
import { builder } from '../builder.ts'
import { type CoverChange, coverChangesOf } from '../playground/cover-changes.ts'
import {
  chargeOf,
  isCompelled,
  ladderCheckOf,
  outcomeOf,
  type PricedCase,
  type PricedVersion,
} from '../playground/price-case.ts'
import { facetTitle } from './dimension.ts'
import { enumValues } from './enums.ts'
import { FindingRef, PriceCheckRef } from './finding.ts'
import { MoneyRef, moneyOrNull } from './money.ts'
import { PriceLineRef, shownLine } from './price-line.ts'

/** A case with the version that priced it. */
export interface ShownCase {
  readonly priced: PricedCase
  readonly on: PricedVersion
}

export const CaseOutcomeRef = builder.enumType('PlaygroundOutcome', {
  description: 'REFUSED: it can’t be bought like this. UNKNOWN: a fact or a price is missing.',
  values: enumValues(['priced', 'refused', 'unknown']),
})

const CoverChangeRef = builder.objectRef<CoverChange>('PlaygroundCoverChange').implement({
  description: 'One cell of cover with the add-on and without it.',
  fields: (t) => ({
    dimensionKey: t.string({ resolve: ({ definition }) => definition.id }),
    dimensionTitle: t.string({ resolve: ({ definition }, _args, { locale }) => definition.title[locale] }),
    facetKey: t.exposeString('facetKey'),
    facetTitle: t.string({
      description: 'Empty when the dimension has one cell alone.',
      resolve: ({ definition, facetKey }, _args, { locale }) => facetTitle(definition, facetKey, locale),
    }),
    before: t.string({
      resolve: ({ definition, before }, _args, { locale }) => describeCell(definition, before, locale),
    }),
    after: t.string({
      resolve: ({ definition, after }, _args, { locale }) => describeCell(definition, after, locale),
    }),
    interim: t.string({
      nullable: true,
      description: 'While a delay still runs; null when nothing is delayed.',
      resolve: ({ definition, interim }, _args, { locale }) =>
        interim === undefined ? null : describeCell(definition, interim, locale),
    }),
  }),
})

export const PlaygroundCaseRef = builder.objectRef<ShownCase>('PlaygroundCase').implement({
  description: 'An add-on on one tier for one term: the package with it and without it.',
  fields: (t) => ({
    tierKey: t.string({ resolve: ({ priced }) => priced.tried.tier }),
    tierTitle: t.string({
      resolve: ({ priced: { tried }, on }, _args, { locale }) =>
        on.version.tiers.find(({ id }) => id === tried.tier)?.title[locale] ?? tried.tier,
    }),
    termMonths: t.int({ resolve: ({ priced }) => priced.tried.termMonths }),
    compulsory: t.boolean({
      description: 'Every sale of the tier includes it: the package without it is never sold.',
      resolve: ({ priced, on }) => isCompelled(on.version, priced.tried),
    }),
    outcome: t.field({ type: CaseOutcomeRef, resolve: ({ priced }) => outcomeOf(priced) }),
    net: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'The package with the add-on: all assets, the whole term, after discounts, before tax.',
      resolve: ({ priced }) => moneyOrNull(priced.with.totals.netMinor, priced.with.currency),
    }),
    netWithout: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ priced }) => moneyOrNull(priced.without.totals.netMinor, priced.without.currency),
    }),
    charge: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'What the add-on makes the package dearer by.',
      resolve: ({ priced }) => moneyOrNull(chargeOf(priced), priced.with.currency),
    }),
    lines: t.field({
      type: [PriceLineRef],
      description: 'Its own lines: one year of one asset, then those of the whole quote.',
      resolve: ({ priced }) => ownLines(priced).map((line) => shownLine(line, priced.with.currency)),
    }),
    coverChanges: t.field({
      type: [CoverChangeRef],
      resolve: ({ priced }) => [...coverChangesOf(priced)],
    }),
    refusals: t.field({ type: [FindingRef], resolve: ({ priced }) => [...priced.with.refusals] }),
    unknowns: t.field({ type: [FindingRef], resolve: ({ priced }) => [...priced.with.unknowns] }),
    checks: t.field({
      type: [PriceCheckRef],
      description: 'Of the package with the add-on; the ladder among them.',
      resolve: ({ priced, on }) => [...priced.with.checks, ladderCheckOf(on, priced.tried)],
    }),
    factsRead: t.field({
      type: 'JSON',
      description: 'Every fact that a rule or hook read: its value, `missing` or `does-not-apply`.',
      resolve: ({ priced }) => priced.with.lines[0]?.groups[0]?.factsRead ?? {},
    }),
    factsOfAddOn: t.stringList({
      description: 'Those that the package without it does not read.',
      resolve: ({ priced }) => {
        const without = priced.without.lines[0]?.groups[0]?.factsRead ?? {}
        return Object.keys(priced.with.lines[0]?.groups[0]?.factsRead ?? {}).filter(
          (fact) => !Object.hasOwn(without, fact),
        )
      },
    }),
  }),
})

function ownLines({ with: decision, tried }: PricedCase): readonly PriceLine[] {
  const isOwn = ({ source }: PriceLine) => source.kind === 'plugin' && source.id === tried.addOn
  return [...(decision.lines[0]?.groups[0]?.yearLines ?? []), ...decision.quoteLines].filter(isOwn)
}
