import type { PriceBook } from '../catalog/index.ts'
import { splitLargestRemainder } from '../money/index.ts'
import { listOf } from './discounts.ts'
import { isFleetLine, type CountedLines } from './fleet.ts'
import type { PriceLine } from './line.ts'
import { byCodeUnit } from './line-order.ts'
import { isRate } from './unknown.ts'

/** Part of the quote's net that one tax rate is of. */
export interface NetShare {
  readonly category: string
  readonly country: string
  readonly netMinor: number
}

/** Net by category and country; keys written so that they sort by category, then country. */
export type Shares = ReadonlyMap<string, number>

const keyOf = (category: string, country: string) => `${category}\u0000${country}`

/** The shares as a list, in order of category and country. */
export function netShares(shares: Shares): readonly NetShare[] {
  return sortedKeys(shares).map((key) => {
    const [category = '', country = ''] = key.split('\u0000')
    return { category, country, netMinor: shares.get(key) ?? 0 }
  })
}

/**
 * Splits an amount over categories by largest remainder; weights are the net per category of what the amount is of,
 * and one whose net is zero or less takes no part. Where none is above zero the first takes it all.
 */
export function splitOver(shares: Shares, amount: number): Shares {
  const keys = sortedKeys(shares).filter((key) => (shares.get(key) ?? 0) > 0)
  const [only = sortedKeys(shares)[0]] = keys
  if (only === undefined || amount === 0) return new Map()
  if (keys.length < 2) return new Map([[only, amount]])
  const parts = splitLargestRemainder(
    amount,
    keys.map((key) => shares.get(key) ?? 0),
  )
  return new Map(keys.map((key, at) => [key, parts[at] ?? 0]))
}

export function addShares(left: Shares, right: Shares): Shares {
  const sum = new Map(left)
  for (const [key, amount] of right) sum.set(key, (sum.get(key) ?? 0) + amount)
  return sum
}

/** Net per category after stage 5 of every group and charge of the quote. All amounts must be known. */
export function sharesOf(book: PriceBook, counted: readonly CountedLines[]): Shares {
  return counted.map((one) => sharesOfGroup(book, one)).reduce(addShares, new Map())
}

/** What the fleet discount is of: without the `once` lines where the book leaves them out. */
export function fleetShares(book: PriceBook, counted: readonly CountedLines[], all: Shares): Shares {
  return counted
    .map(({ lines, count, country }) => {
      const left = lines.filter((line) => line.stage === 'commitment' && !isFleetLine(book, line))
      return sumByCategory(left, { count: -count, country })
    })
    .reduce(addShares, all)
}

function sharesOfGroup(book: PriceBook, group: CountedLines): Shares {
  const { lines } = group
  const years = new Set(lines.map(({ contractYear }) => contractYear ?? 0))
  const inYears = [...years].map((year) => sharesOfYear(book, group, year))
  const once = book.onceLinesInList
    ? []
    : lines.filter(({ recurrence, stage }) => stage === 'commitment' && recurrence === 'once')
  return inYears.reduce(addShares, sumByCategory(once, group))
}

function sharesOfYear(book: PriceBook, { lines, count, country }: CountedLines, year: number): Shares {
  const inList = listOf(lines, year, book.onceLinesInList)
  const named = sumByCategory(inList, { count, country })
  const unnamed = inList.reduce(
    (sum, line) => sum + (line.taxCategory === null ? (line.amountMinor ?? 0) : 0),
    0,
  )
  const list = addShares(named, splitOver(named, unnamed * count))
  return lines
    .filter(({ stage, contractYear }) => stage === 'discount' && contractYear === year)
    .reduce<Shares>(
      (remains, line) =>
        addShares(
          remains,
          splitOver(line.inputs['of'] === 'list' ? list : remains, (line.amountMinor ?? 0) * count),
        ),
      list,
    )
}

function sumByCategory(
  lines: readonly PriceLine[],
  { count, country }: Pick<CountedLines, 'count' | 'country'>,
): Shares {
  const sums = new Map<string, number>()
  for (const line of lines) {
    if (line.taxCategory === null || isRate(line)) continue
    const key = keyOf(line.taxCategory, country)
    sums.set(key, (sums.get(key) ?? 0) + (line.amountMinor ?? 0) * count)
  }
  return sums
}

function sortedKeys(shares: Shares): readonly string[] {
  return [...shares.keys()].sort(byCodeUnit)
}
