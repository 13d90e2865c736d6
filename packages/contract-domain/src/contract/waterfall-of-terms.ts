import { waterfallOf, type PriceLine, type WaterfallStep } from '../pricing/index.ts'
import type { LocalizedText } from '../text/index.ts'
import type { ContractTerms, FrozenPriceLine } from './contract-terms.ts'
import { required } from './terms-parts.ts'

/** A step whose title is rendered. */
export type FrozenStep = Omit<WaterfallStep, 'title'> & { readonly title: LocalizedText }

/** How the signed price comes about, from the terms alone. Throws TermsIncomplete. */
export function waterfallOfTerms(terms: ContractTerms): readonly FrozenStep[] {
  const priced = (lines: readonly FrozenPriceLine[]) => lines.map(asPriceLine)
  const steps = waterfallOf({
    lines: terms.lines.map(({ groups }) => ({
      groups: groups.map((group) => ({
        assetIds: group.assets.map((asset) => asset.id),
        yearLines: priced(group.yearLines),
        termLines: priced(group.termLines),
      })),
    })),
    quoteLines: priced(terms.quoteLines),
  })
  return steps.map((step) => {
    const hash = 'key' in step.title ? step.title.key : ''
    return { ...step, title: required(terms.texts[hash], 'text', hash) }
  })
}

/** Lines of one rule are one step when they say the same: the hash of their text tells. */
function asPriceLine({ textHash, messageKey: _key, ...line }: FrozenPriceLine): PriceLine {
  return { ...line, message: { key: textHash, params: {} } }
}
