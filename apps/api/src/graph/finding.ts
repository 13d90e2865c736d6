import type { Check, Finding } from '@aftercare/contract-domain/pricing'
import type { Message } from '@aftercare/contract-domain/text'
import { apiMessages } from '../api-messages.ts'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { CheckOutcomeRef } from './check.ts'

/** Why a decision can't be offered as asked, or what isn't known. */
export const FindingRef = builder.objectRef<Finding>('Finding').implement({
  description: 'Why something can’t be offered as asked, or what is not known, with the cure.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable: compare it, not the text.' }),
    lineKey: t.string({ nullable: true, resolve: ({ lineId }) => lineId ?? null }),
    addOn: t.string({ nullable: true, resolve: ({ addOn }) => addOn ?? null }),
    message: t.string({ resolve: ({ message }, _args, context) => textWithoutCost(message, context) }),
    cure: t.string({ resolve: ({ cure }, _args, context) => textWithoutCost(cure, context) }),
  }),
})

export const PriceCheckRef = builder.objectRef<Check>('PriceCheck').implement({
  description: 'A rule that changes no price but may ask for an approval.',
  fields: (t) => ({
    code: t.string({
      description: '`floor`: margin over cost. `authority`: negotiated discount. `ladder`: dearer tiers.',
      resolve: ({ code }) => code,
    }),
    outcome: t.field({ type: CheckOutcomeRef, resolve: ({ outcome }) => outcome }),
    message: t.string({ resolve: ({ message }, _args, context) => textWithoutCost(message, context) }),
  }),
})

/** What it costs the provider, and the margin it must leave, are named only to those who may know. */
function textWithoutCost(message: Message, context: Context): string {
  const speaksOfCost = /^pricing\.(floor-|under-cost)/.test(message.key)
  if (!speaksOfCost || context.viewer?.permissions.includes('cost.read')) return context.text(message)
  const veiled = apiMessages['api.cost-hidden']
  return context.text({ ...message, params: { ...message.params, cost: veiled, minimum: veiled } })
}
