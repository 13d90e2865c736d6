import { builder } from '../builder.ts'
import type { ChosenCurve, NumericFact } from '../playground/choose-curve.ts'
import type { PriceCurve } from '../playground/price-curve.ts'
import { CaseOutcomeRef } from './playground-case.ts'
import { enumValues } from './enums.ts'
import { MoneyRef, moneyOrNull } from './money.ts'

/** A curve and what was asked for it. */
export interface ShownCurve extends PriceCurve {
  readonly chosen: ChosenCurve
}

type Point = PriceCurve['points'][number]

const CurvePriceRef = builder.objectRef<Point['prices'][number]>('PlaygroundCurvePrice').implement({
  fields: (t) => ({
    outcome: t.field({ type: CaseOutcomeRef, resolve: ({ outcome }) => outcome }),
    charge: t.field({
      type: MoneyRef,
      nullable: true,
      description: 'What the add-on makes the package dearer by; null where it can’t be bought.',
      resolve: ({ charge, priced }) => moneyOrNull(charge, priced.with.currency),
    }),
    net: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ net, priced }) => moneyOrNull(net, priced.with.currency),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why there is no price here.',
      resolve: ({ outcome, priced }, _args, context) => {
        const [why] = outcome === 'refused' ? priced.with.refusals : priced.with.unknowns
        return outcome === 'priced' || why === undefined ? null : context.text(why.message)
      },
    }),
  }),
})

const CurvePointRef = builder.objectRef<Point>('PlaygroundCurvePoint').implement({
  description: 'A corner of the curve: between two of them it is straight, but for rounding.',
  fields: (t) => ({
    value: t.exposeFloat('value', { description: 'Of the fact; of money facts in minor units.' }),
    prices: t.field({
      type: [CurvePriceRef],
      description: 'In the order of the versions.',
      resolve: ({ prices }) => [...prices],
    }),
  }),
})

const BendKindRef = builder.enumType('PlaygroundBendKind', {
  description: 'STEP: another price from here on. KINK: another slope. LIMIT: begins or ends to be sold.',
  values: enumValues(['step', 'kink', 'limit']),
})

const BendRef = builder.objectRef<PriceCurve['bends'][number][number]>('PlaygroundBend').implement({
  fields: (t) => ({
    value: t.exposeFloat('value'),
    kind: t.field({ type: BendKindRef, resolve: ({ kind }) => kind }),
  }),
})

const NumericFactRef = builder.objectRef<NumericFact>('PlaygroundFact').implement({
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({
      resolve: ({ id, definition }, _args, { locale }) => definition?.title[locale] ?? id,
    }),
    unit: t.string({
      nullable: true,
      resolve: ({ definition }, _args, { locale }) => definition?.unit?.[locale] ?? null,
    }),
    own: t.exposeFloat('own', {
      nullable: true,
      description: 'What the asset has; of money facts in minor units. Null: not known.',
    }),
  }),
})

export const PlaygroundCurveRef = builder.objectRef<ShownCurve>('PlaygroundCurve').implement({
  description: 'What an add-on charges while one numeric fact of the asset moves.',
  fields: (t) => ({
    fact: t.string({ resolve: ({ chosen }) => chosen.fact }),
    from: t.float({ resolve: ({ chosen }) => chosen.from }),
    to: t.float({ resolve: ({ chosen }) => chosen.to }),
    currency: t.string({
      nullable: true,
      description: 'Of a money fact; null: a plain number.',
      resolve: ({ chosen }) => chosen.currency,
    }),
    facts: t.field({
      type: [NumericFactRef],
      description: 'What it could be drawn over: numeric facts that are read, the add-on’s own first.',
      resolve: ({ chosen }) => [...chosen.facts],
    }),
    points: t.field({ type: [CurvePointRef], resolve: ({ points }) => [...points] }),
    bends: t.field({
      type: [BendRef],
      description: 'Of what it charges in the last version.',
      resolve: ({ bends }) => [...(bends.at(-1) ?? [])],
    }),
    looked: t.exposeInt('looked', { description: 'Values that were priced to find it.' }),
  }),
})
