import type { WaterfallStep } from '@aftercare/contract-domain/pricing'
import { builder } from '../builder.ts'
import { MoneyRef, moneyOrNull } from './money.ts'
import { LineSourceRef, PriceStageRef, type ShownSource } from './price-line.ts'

/** A step of a price's making, live or signed. */
export interface ShownStep {
  readonly step: WaterfallStep
  readonly source: ShownSource
  readonly currency: string
}

export const WaterfallStepRef = builder.objectRef<ShownStep>('WaterfallStep').implement({
  description:
    'One step from nothing to the payable net, before tax: of the whole quote over the whole term.',
  fields: (t) => ({
    stage: t.field({ type: PriceStageRef, resolve: ({ step }) => step.stage }),
    source: t.field({ type: LineSourceRef, resolve: ({ source }) => source }),
    title: t.string({
      resolve: ({ step: { title } }, _args, context) =>
        'key' in title ? context.text(title) : title[context.locale],
    }),
    amount: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ step, currency }) => moneyOrNull(step.amountMinor, currency),
    }),
    runningTotal: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ step, currency }) => moneyOrNull(step.runningTotalMinor, currency),
    }),
  }),
})
