import type { MessageParams } from '../text/index.ts'
import type { Finding } from './price-decision.ts'
import type { pricingMessages } from './messages.ts'

type CuredKey = Extract<keyof typeof pricingMessages, `pricing.${string}.cure`>
/** Codes of findings: each has a message `pricing.<code>` and a cure `pricing.<code>.cure`. */
export type FindingCode = CuredKey extends `pricing.${infer Code}.cure` ? Code : never

/** Why something can't be offered as asked: both sides are in the parameters, the cure is a text of its own. */
export function finding(code: FindingCode, params: MessageParams, addOn?: string): Finding {
  const texts = {
    message: { key: `pricing.${code}`, params },
    cure: { key: `pricing.${code}.cure`, params },
  }
  return addOn === undefined ? { code, ...texts } : { code, addOn, ...texts }
}

/** The findings of one line's assets as one each: equal ones are said once, with every asset they hold for. */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>()
  for (const one of findings) {
    const key = JSON.stringify([one.code, one.lineId, one.addOn, one.message, one.cure])
    const before = merged.get(key)
    merged.set(key, before === undefined ? one : withAssetsOf(before, one))
  }
  return [...merged.values()]
}

function withAssetsOf(before: Finding, more: Finding): Finding {
  if (before.assetIds === undefined || more.assetIds === undefined) return before
  return { ...before, assetIds: [...new Set([...before.assetIds, ...more.assetIds])] }
}
