import type { AssetFacts, RequestedAsset } from '@aftercare/contract-domain/pricing'
import { randomBelow, seededRandom } from '../../statistics/seeded-random.ts'
import { currency } from './rules.ts'

/** What the rules read of one asset, laid out as a rule engine wants it, with room for what it finds on the way. */
export interface PlainFacts {
  readonly purchasePrice: number
  readonly criticality: string
  readonly connected: boolean
  readonly data: boolean
  readonly use: string
  readonly age: number
  readonly distance: number
  readonly model: string
  /** Base of a year before and after factors. */
  base: number
  factored: number
}

const uses = ['office', 'field', 'vehicle']
const models = ['K100', 'K200', 'K300', 'K400']
const criticalities = ['A', 'B', 'C']

/** 512 random assets, the same in every run: all contestants must agree about them before anything is timed. */
export const checkedAssets = randomAssets(512, seededRandom(512))

/**
 * Those that are timed: many, and as unlike as in an installed base (a price of its own each, ages in months,
 * distances to a tenth), so that answers kept from one asset are worth for the next what they are worth in life.
 */
export const assets = randomAssets(2_048, seededRandom(2_048))

function randomAssets(count: number, random: () => number): readonly RequestedAsset[] {
  return Array.from({ length: count }, (_, number) => ({
    id: `asset-${number}`,
    country: 'FR',
    facts: {
      'purchase-price': {
        state: 'known',
        value: { amountMinor: 50_000 + randomBelow(random, 8_000_000), currency },
      },
      ...knownFacts({
        criticality: oneOf(criticalities, random),
        connected: random() < 0.6,
        data: random() < 0.5,
        use: oneOf(uses, random),
        age: randomBelow(random, 180),
        distance: randomBelow(random, 2_000) / 10,
        model: oneOf(models, random),
      }),
    },
  }))
}

/** The facts of an asset as the engines take them; a fact that is not known, or of another kind, is refused. */
export function plainFactsOf({ facts }: RequestedAsset): PlainFacts {
  return {
    purchasePrice: priceIn(facts),
    criticality: text(facts, 'criticality'),
    connected: flag(facts, 'connected'),
    data: flag(facts, 'data'),
    use: text(facts, 'use'),
    age: figure(facts, 'age'),
    distance: figure(facts, 'distance'),
    model: text(facts, 'model'),
    base: 0,
    factored: 0,
  }
}

function knownFacts(plain: Readonly<Record<string, string | number | boolean>>): AssetFacts {
  return Object.fromEntries(Object.entries(plain).map(([fact, value]) => [fact, { state: 'known', value }]))
}

function oneOf<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[randomBelow(random, items.length)]
  if (item === undefined) throw new RangeError('Nothing can be chosen from an empty list.')
  return item
}

function known(facts: AssetFacts, id: string) {
  const fact = facts[id]
  if (fact?.state !== 'known') throw new RangeError(`${id} is missing.`)
  return fact.value
}

function priceIn(facts: AssetFacts): number {
  const price = known(facts, 'purchase-price')
  if (typeof price !== 'object' || price.currency !== currency) throw new RangeError('No price in euro.')
  return price.amountMinor
}

function text(facts: AssetFacts, id: string): string {
  const value = known(facts, id)
  if (typeof value !== 'string') throw new RangeError(`${id} is no text.`)
  return value
}

function flag(facts: AssetFacts, id: string): boolean {
  const value = known(facts, id)
  if (typeof value !== 'boolean') throw new RangeError(`${id} is neither true nor false.`)
  return value
}

function figure(facts: AssetFacts, id: string): number {
  const value = known(facts, id)
  if (typeof value !== 'number') throw new RangeError(`${id} is no number.`)
  return value
}
