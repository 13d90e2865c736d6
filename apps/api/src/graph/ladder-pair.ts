import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import { type LadderContext, mattersTitle } from '@aftercare/contract-domain/ladder'
import { builder } from '../builder.ts'
import { contextTitle } from '../ladder/context-title.ts'
import type { ProvedPair } from '../ladder/prove-version.ts'
import { enumValues } from './enums.ts'
import { LadderCounterexampleRef } from './ladder-counterexample.ts'
import { LadderReadingRef, LadderSeverityRef } from './ladder-policy.ts'
import { LadderRepairRef, repairsOfPair } from './ladder-repair.ts'
import { LadderTierRef } from './ladder-tier.ts'
import { MoneyRef, moneyOrNull } from './money.ts'

/** A verdict with the version it is about. */
export interface ShownPair extends ProvedPair {
  readonly version: CatalogVersion
  readonly catalogVersionId: string
}

const LadderVerdictRef = builder.enumType('LadderVerdict', {
  description:
    'UNDERCUT: a package delivers the upper tier for less. OVERLAP: at its price or more. INVERSION: the lower tier gives as much, or costs as much. UNKNOWN: it depends on what is not known.',
  values: enumValues(['proved', 'undercut', 'overlap', 'inversion', 'incomparable', 'unknown', 'not-proven']),
})

const LadderContextRef = builder
  .objectRef<{ readonly context: LadderContext; readonly version: CatalogVersion }>('LadderContext')
  .implement({
    description: 'Where packages were compared.',
    fields: (t) => ({
      asset: t.string({ description: 'Reference asset.', resolve: ({ context }) => context.referenceAsset }),
      termMonths: t.int({ resolve: ({ context }) => context.termMonths }),
      priceBook: t.string({ resolve: ({ context }) => context.priceBook }),
      fleetFrom: t.int({
        nullable: true,
        description: 'Like assets bought together; null for one. Prices are of all of them.',
        resolve: ({ context: { assets } }) => (assets === 1 ? null : assets),
      }),
      title: t.string({
        resolve: ({ context, version }, _args, { locale }) => contextTitle(context, version, locale),
      }),
    }),
  })

interface ShownHolding {
  readonly holding: ProvedPair['verdict']['heldBy'][number]
  readonly currency: string
}

const LadderHoldingRef = builder.objectRef<ShownHolding>('LadderHolding').implement({
  description:
    'Dimensions without which there would be an undercut, and the cheapest package that lacks only these.',
  fields: (t) => ({
    dimensions: t.stringList({ resolve: ({ holding }) => [...holding.dimensions] }),
    light: t.boolean({ resolve: ({ holding }) => holding.light }),
    addOns: t.stringList({ resolve: ({ holding }) => holding.addOns.map(({ id }) => id) }),
    price: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ holding, currency }) => moneyOrNull(holding.priceMinor, currency),
    }),
  }),
})

export const LadderPairVerdictRef = builder.objectRef<ShownPair>('LadderPairVerdict').implement({
  description: 'What two tiers come to beside each other by one reading, where they fare worst.',
  fields: (t) => ({
    below: t.field({
      type: LadderTierRef,
      resolve: ({ verdict, version }) => ({ key: verdict.pair.below, version }),
    }),
    above: t.field({
      type: LadderTierRef,
      resolve: ({ verdict, version }) => ({ key: verdict.pair.above, version }),
    }),
    declared: t.boolean({
      description: 'False: the two are peers, the dearer one above.',
      resolve: ({ verdict }) => verdict.pair.relation === 'declared',
    }),
    reading: t.field({ type: LadderReadingRef, resolve: ({ verdict }) => verdict.reading }),
    verdict: t.field({ type: LadderVerdictRef, resolve: ({ verdict }) => verdict.verdict }),
    severity: t.field({ type: LadderSeverityRef, resolve: ({ verdict }) => verdict.severity }),
    sentence: t.string({
      description: 'In words, in the language of the request.',
      resolve: ({ verdict }, _args, context) => context.text(verdict.message),
    }),
    context: t.field({
      type: LadderContextRef,
      resolve: ({ verdict, version }) => ({ context: verdict.context, version }),
    }),
    contexts: t.exposeInt('contexts', { description: 'In how many contexts the two were compared.' }),
    belowPrice: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'With its compulsory add-ons, for the term; null when unknown.',
      resolve: ({ verdict }) => moneyOrNull(verdict.prices.below, verdict.currency),
    }),
    abovePrice: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ verdict }) => moneyOrNull(verdict.prices.above, verdict.currency),
    }),
    counterexample: t.field({
      type: LadderCounterexampleRef,
      nullable: true,
      description: 'Of an undercut or overlap the cheapest package; of unknown, one that may be.',
      resolve: ({ verdict, version, catalogVersionId }) =>
        verdict.counterexample === undefined
          ? null
          : { verdict, counterexample: verdict.counterexample, version, catalogVersionId },
    }),
    heldBy: t.field({
      type: [LadderHoldingRef],
      description: 'What holds a proof: every least set of dimensions.',
      resolve: ({ verdict: { heldBy, currency } }) => heldBy.map((holding) => ({ holding, currency })),
    }),
    thin: t.boolean({
      description: 'A proof held by light dimensions only.',
      resolve: ({ verdict }) => verdict.thin,
    }),
    matters: t.stringList({
      description:
        'What keeps it from being known, or where two tiers cross: titles of dimensions, facts, other findings.',
      resolve: ({ verdict, version }, _args, { locale }) =>
        verdict.matters.map((matter) => mattersTitle(matter, version)[locale]),
    }),
    repairs: t.field({
      type: [LadderRepairRef],
      description: 'What would mend an undercut, each proved again. Worked out only when asked.',
      resolve: (pair, _args, context) => repairsOfPair(pair, context),
    }),
    certificate: t.field({
      type: 'JSON',
      nullable: true,
      description: 'The proof as a tree that an independent checker accepts.',
      resolve: ({ verdict }) => verdict.certificate ?? null,
    }),
  }),
})
