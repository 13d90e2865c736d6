import type { CatalogVersion } from '../catalog/index.ts'
import { mattersTitles } from './matters.ts'
import type { Retell } from './proof-memory.ts'

/**
 * Tells a verdict again by the titles of this version. One with a counterexample, or of something unknown, names more
 * than tiers and dimensions: it is found again.
 */
export function retelling({ tiers, dimensions, facts }: CatalogVersion): Retell {
  const titleOf = (tier: string) => tiers.find(({ id }) => id === tier)?.title ?? tier
  return (verdict) => {
    const { counterexample, message, pair, matters } = verdict
    if (counterexample !== undefined || verdict.verdict === 'unknown') return null
    const params = {
      ...message.params,
      below: titleOf(pair.below),
      above: titleOf(pair.above),
      ...('matters' in message.params && {
        matters: mattersTitles(matters, { dimensions, facts }),
      }),
    }
    return { ...verdict, message: { ...message, params } }
  }
}
