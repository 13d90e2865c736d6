import { findingMessages } from './finding-messages.ts'
import { lineMessages } from './line-messages.ts'
import { ruleMessages } from './rule-messages.ts'

/** Every text of pricing: lines, checks, findings with their cures, refusals. */
export const pricingMessages = { ...lineMessages, ...findingMessages, ...ruleMessages } as const
