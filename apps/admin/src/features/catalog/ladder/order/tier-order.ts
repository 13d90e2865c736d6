import type { TierPair } from '../ladder.graphql.ts'

/** Everything that stands above a tier, over as many pairs as it takes. */
export function allAbove(pairs: readonly TierPair[], tier: string): ReadonlySet<string> {
  const reached = new Set<string>()
  const ahead = [tier]
  for (let one = ahead.pop(); one !== undefined; one = ahead.pop()) {
    for (const { above, below } of pairs) {
      if (below !== one || reached.has(above)) continue
      reached.add(above)
      ahead.push(above)
    }
  }
  return reached
}

/** Whether a pair would make a tier stand above itself. */
export function closesCircle(pairs: readonly TierPair[], { above, below }: TierPair): boolean {
  return above === below || allAbove(pairs, above).has(below)
}

/** Whether the other pairs say it already. */
export function followsFromOthers(pairs: readonly TierPair[], pair: TierPair): boolean {
  return allAbove(
    pairs.filter((each) => each !== pair),
    pair.below,
  ).has(pair.above)
}

/** How many tiers stand below each, along the longest chain: the height at which it is drawn. */
export function heights(tiers: readonly string[], pairs: readonly TierPair[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  const heightOf = (tier: string, under: ReadonlySet<string>): number => {
    const known = found.get(tier)
    if (known !== undefined) return known
    const below = pairs.filter((pair) => pair.above === tier && !under.has(pair.below))
    const height = Math.max(-1, ...below.map((pair) => heightOf(pair.below, new Set([...under, tier])))) + 1
    found.set(tier, height)
    return height
  }
  return new Map(tiers.map((tier) => [tier, heightOf(tier, new Set([tier]))]))
}

/** The list with one entry moved by so many places, not past either end. */
export function moved<Entry>(list: readonly Entry[], from: number, by: -1 | 1): readonly Entry[] {
  const to = from + by
  const [one, other] = [list[from], list[to]]
  if (one === undefined || other === undefined) return list
  return list.with(from, other).with(to, one)
}
