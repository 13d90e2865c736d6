import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import {
  certified,
  cheapestSelection,
  contextShelf,
  demandsOf,
  ladderContexts,
  ladderPairs,
  USUAL_LIMITS,
  type ContextShelf,
  type LadderPair,
  type Question,
} from '@aftercare/contract-domain/ladder'
import type { Cell } from '@aftercare/contract-domain/cover'
import {
  aCatalog,
  aComponent,
  aLevelDimension,
  anEntry,
  aPriceBook,
  aReferenceAsset,
  aTier,
  bindBySettings,
  flat,
} from '@aftercare/contract-domain/testing'
import { randomBelow, seededRandom } from '../../statistics/seeded-random.ts'
import { coverInstance, type CoverInstance, type Family } from './cover-instance.ts'
import { optimumOf, problemOf } from './product.ts'

const tiers = 6
/** What the lowest tier lacks, the next one gives least of. */
const levels = ['l1', 'l2', 'l3', 'l4', 'l5']
const ownPrice = 100_000
/** A sane ladder: a tier costs this share more than the lowest of what the cheapest add-ons that replace it cost. */
const share = 0.8

/**
 * Six tiers one above the other, 40 dimensions in which each gives a level more, 200 add-ons, one context: the ladder as
 * an editor proves it while somebody types.
 */
export interface SixTiers {
  readonly version: CatalogVersion
  readonly pairs: readonly LadderPair[]
  readonly shelf: () => ContextShelf
  /** The same questions for the peers: rows and prices are given to them. */
  readonly questions: readonly { readonly instance: CoverInstance; readonly budget: number }[]
}

export function sixTiers(addOns: number, family: Family, seed: number): SixTiers {
  // An add-on gives the best level where it gives one; half as often again it gives one of the others.
  const best = coverInstance(addOns, family, seed)
  const random = seededRandom(seed + 1)
  const levelAt = best.rows.map((columns) => {
    const levels = best.prices.map(() =>
      random() < family.density / 2 ? 1 + randomBelow(random, tiers - 2) : 0,
    )
    for (const column of columns) levels[column] = tiers - 1
    return levels
  })
  const instances = Array.from({ length: tiers }, (_, tier): CoverInstance => {
    const rows = levelAt.map((levels) => levels.flatMap((level, column) => (level >= tier ? [column] : [])))
    return { prices: best.prices, rows }
  })
  const steps = instances.map((instance, tier) => (tier === 0 ? 0 : stepOf(instance)))
  const prices = steps.map((step) => ownPrice + step)
  const version = catalogOf(prices, best.prices, levelAt)
  const bind = bindBySettings(version)
  const [context] = ladderContexts(version).contexts
  if (context === undefined) throw new Error('The catalog has no context.')
  const pairs = ladderPairs(version)
  return {
    version,
    pairs,
    shelf: () => contextShelf({ version, bind, options: {} }, context),
    questions: pairs.map(({ below, above }) => ({
      instance: instances[tierOf(above)] ?? best,
      budget: (prices[tierOf(above)] ?? 0) - (prices[tierOf(below)] ?? 0),
    })),
  }
}

function catalogOf(
  tierPrices: readonly number[],
  addOnPrices: readonly number[],
  levelAt: readonly (readonly number[])[],
): CatalogVersion {
  const names = levelAt.map((_, row) => `d${row}`)
  return aCatalog({
    dimensions: names.map((id) => aLevelDimension(id, levels)),
    tiers: tierPrices.map((_, tier) =>
      aTier({ id: tierId(tier), cover: Object.fromEntries(names.map((id) => [id, { '*': cellOf(tier) }])) }),
    ),
    order: tierPrices.slice(1).map((_, tier) => ({ above: tierId(tier + 1), below: tierId(tier) })),
    addOns: addOnPrices.map((price, column) => {
      const give = names.flatMap((dimension, row) => {
        const level = levels[(levelAt[row]?.[column] ?? 0) - 1]
        return level === undefined ? [] : [{ dimension, value: { kind: 'level', level } } as const]
      })
      return anEntry(`a${String(column).padStart(3, '0')}`, { price: flat(price), effect: { give } })
    }),
    priceBooks: [
      aPriceBook({
        tiers: Object.fromEntries(tierPrices.map((price, tier) => [tierId(tier), [aComponent(price)]])),
      }),
    ],
    referenceAssets: [aReferenceAsset()],
  })
}

/** Every pair asked, and its certificate made and checked. @returns how many were proved */
export function proveAll({ pairs }: SixTiers, shelf: ContextShelf): number {
  let proved = 0
  for (const { below, above } of pairs) {
    const pricer = shelf.pricer(below)
    const { cover, priceMinor } = shelf.ownOffer(above)
    const question: Question = {
      pricer,
      choices: shelf.choices,
      demands: demandsOf(cover, pricer.rules, []),
      mode: 'possible',
      underMinor: priceMinor,
      forbidden: [],
      limits: USUAL_LIMITS,
    }
    const answer = cheapestSelection(question)
    if (answer.cheapest !== null || priceMinor === null) continue
    const against = { tier: above, leftOut: [] }
    if (certified(answer, { shelf, tier: below, against, atLeastMinor: priceMinor }) !== null) proved += 1
  }
  return proved
}

/** The same packages, priced already, on a shelf that remembers nothing else: columns, rows and checks are made anew. */
export function withPackagesPriced(shelf: ContextShelf): ContextShelf {
  const pricers = new Map<string, ReturnType<ContextShelf['pricer']>>()
  return {
    ...shelf,
    pricer(tier) {
      const found = pricers.get(tier) ?? { ...shelf.pricer(tier) }
      pricers.set(tier, found)
      return found
    },
  }
}

function stepOf(instance: CoverInstance): number {
  return Math.floor((optimumOf(problemOf(instance), Infinity) ?? 0) * share)
}

function cellOf(tier: number): Cell {
  const level = levels[tier - 1]
  return level === undefined ? { state: 'none' } : { state: 'known', value: { kind: 'level', level } }
}

function tierId(tier: number): string {
  return `tier-${tier}`
}

function tierOf(id: string): number {
  return Number(id.slice('tier-'.length))
}
