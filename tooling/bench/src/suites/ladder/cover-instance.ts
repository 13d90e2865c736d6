import { randomBelow, seededRandom } from '../../statistics/seeded-random.ts'

/** A question as every solver is given it: which columns meet all rows for the least? */
export interface CoverInstance {
  /** By column: its price in minor units. */
  readonly prices: readonly number[]
  /** By row: the columns that meet it. */
  readonly rows: readonly (readonly number[])[]
}

export interface Family {
  readonly name: 'dense' | 'sparse'
  /** How likely an add-on gives what a dimension asks for. */
  readonly density: number
}

export const families: readonly Family[] = [
  { name: 'dense', density: 0.12 },
  { name: 'sparse', density: 0.05 },
]

export const dimensions = 40

/** Add-ons at 50.00 to 100.00 over 40 dimensions; the last one is given half as often. */
export function coverInstance(addOns: number, { density }: Family, seed: number): CoverInstance {
  const random = seededRandom(seed)
  const prices = Array.from({ length: addOns }, () => 5000 + randomBelow(random, 5001))
  const rows = Array.from({ length: dimensions }, (_, row) => {
    const chance = row === dimensions - 1 ? density / 2 : density
    const met = prices.flatMap((_price, column) => (random() < chance ? [column] : []))
    return met.length > 0 ? met : [randomBelow(random, addOns)]
  })
  return { prices, rows }
}
