import { lookUp, type FactRules, type FactsReader, type Reading } from './facts-reader.ts'
import type { RequestedAsset } from './price-request.ts'
import type { AssetGroup } from './price-decision.ts'

/** Assets that are like, and what one of them came to. */
export interface LikeAssets<Priced> {
  readonly assets: RequestedAsset[]
  readonly priced: Priced
  readonly factsRead: AssetGroup['factsRead']
}

/** Groups whose pricing read the same facts, by the values that were read. */
interface ReadSet<Group> {
  readonly ids: readonly string[]
  readonly groups: Map<string, Group>
}

/**
 * Finds for an asset what was found for a like one before: like when every fact that a rule or hook read is equal
 * (domain §4). Hooks are pure, so an asset whose values equal all that a pricing read would come to the same.
 */
export class LikenessIndex<Group> {
  readonly #rules: FactRules
  readonly #readSets = new Map<string, ReadSet<Group>>()

  constructor(rules: FactRules) {
    this.#rules = rules
  }

  find(asset: RequestedAsset): Group | undefined {
    for (const { ids, groups } of this.#readSets.values()) {
      const found = groups.get(keyOf(ids.map((id) => lookUp(this.#rules, asset, id))))
      if (found !== undefined) return found
    }
    return undefined
  }

  remember(facts: FactsReader, group: Group): void {
    const read = facts.all()
    const ids = read.map(({ id }) => id)
    const name = JSON.stringify(ids)
    const set = this.#readSets.get(name) ?? { ids, groups: new Map<string, Group>() }
    set.groups.set(keyOf(read.map(({ reading }) => reading)), group)
    this.#readSets.set(name, set)
  }
}

/** Splits assets into groups of like ones, in order of their first asset; each group is priced once. */
export function groupLikeAssets<Priced>(
  assets: readonly RequestedAsset[],
  rules: FactRules,
  price: (asset: RequestedAsset) => { readonly priced: Priced; readonly facts: FactsReader },
): readonly LikeAssets<Priced>[] {
  const known = new LikenessIndex<LikeAssets<Priced>>(rules)
  const groups: LikeAssets<Priced>[] = []
  for (const [at, asset] of assets.entries()) {
    const found = known.find(asset)
    if (found !== undefined) {
      found.assets.push(asset)
      continue
    }
    const { priced, facts } = price(asset)
    const group = { assets: [asset], priced, factsRead: factsRead(facts) }
    groups.push(group)
    // Of the last asset nobody will ask whether it is like another.
    if (at < assets.length - 1) known.remember(facts, group)
  }
  return groups
}

/** The tag tells a text from the state of that name, and an assumed value from a stated one. */
function keyOf(readings: readonly Reading[]): string {
  return JSON.stringify(
    readings.map((reading) =>
      reading.state === 'known' ? ['assumed' in reading ? 1 : 0, reading.value] : reading.state,
    ),
  )
}

function factsRead(facts: FactsReader): AssetGroup['factsRead'] {
  return Object.fromEntries(
    facts
      .all()
      .map(({ id, reading }) => [id, recorded(reading)] as const)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  )
}

/** An assumed fact is one that the asset lacks: the lines that used it say so. */
function recorded(reading: Reading): AssetGroup['factsRead'][string] {
  if ('assumed' in reading) return 'missing'
  return reading.state === 'known' ? reading.value : reading.state
}
