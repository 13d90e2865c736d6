import type { CatalogVersion } from '../catalog/index.ts'

/** Two tiers to compare. Peers have no declared order: in each context the dearer one stands above. */
export interface LadderPair {
  readonly below: string
  readonly above: string
  readonly relation: 'declared' | 'peers'
}

/** Every pair of tiers: declared ones by the partial order, transitively; all others are peers. */
export function ladderPairs({
  tiers,
  order,
}: Pick<CatalogVersion, 'tiers' | 'order'>): readonly LadderPair[] {
  const above = closure(order)
  const stands = (high: string, low: string) => above.get(low)?.has(high) === true
  return tiers.flatMap(({ id: one }, place) =>
    tiers.slice(place + 1).map(({ id: other }): LadderPair => {
      if (stands(other, one)) return { below: one, above: other, relation: 'declared' }
      if (stands(one, other)) return { below: other, above: one, relation: 'declared' }
      return { below: one, above: other, relation: 'peers' }
    }),
  )
}

/** Tier → all that stand above it. */
function closure(order: CatalogVersion['order']): ReadonlyMap<string, ReadonlySet<string>> {
  const direct = Map.groupBy(order, ({ below }) => below)
  const found = new Map<string, Set<string>>()
  for (const start of direct.keys()) {
    const reached = new Set<string>()
    const ahead = [start]
    for (let tier = ahead.pop(); tier !== undefined; tier = ahead.pop()) {
      for (const { above } of direct.get(tier) ?? []) {
        if (reached.has(above)) continue
        reached.add(above)
        ahead.push(above)
      }
    }
    found.set(start, reached)
  }
  return found
}
