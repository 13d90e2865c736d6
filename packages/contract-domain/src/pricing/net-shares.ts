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
  return inOrder(shares).map(([key, netMinor]) => {
    const [category = '', country = ''] = key.split('\u0000')
    return { category, country, netMinor }
  })
}

/**
 * Splits an amount over categories by largest remainder; weights are the net per category of what the amount is of,
 * and one whose net is zero or less takes no part. Where none is above zero the first takes it all.
 */
export function splitOver(shares: Shares, amount: number): Shares {
  const all = inOrder(shares)
  const weighed = all.filter(([, net]) => net > 0)
  const [only = all[0]] = weighed
  if (only === undefined || amount === 0) return new Map()
  if (weighed.length < 2) return new Map([[only[0], amount]])
  const parts = splitLargestRemainder(
    amount,
    weighed.map(([, net]) => net),
  )
  return new Map(weighed.map(([key], at) => [key, parts[at] ?? 0]))
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
    .map((group) => {
      const left = group.lines.filter((line) => !isFleetLine(book, line))
      return new Map([...sharesOfLines(left, group, all)].map(([key, amount]) => [key, -amount]))
    })
    .reduce(addShares, all)
}

function sharesOfGroup(book: PriceBook, group: CountedLines): Shares {
  const { lines } = group
  const years = new Set(lines.map(({ contractYear }) => contractYear ?? 0))
  const yearly = [...years].map((year) => sharesOfYear(book, group, year)).reduce(addShares, new Map())
  const once = book.onceLinesInList ? [] : lines.filter(({ recurrence }) => recurrence === 'once')
  return addShares(yearly, sharesOfLines(once, group, yearly))
}

function sharesOfYear(book: PriceBook, group: CountedLines, year: number): Shares {
  const { lines, count } = group
  const list = sharesOfLines(listOf(lines, year, book.onceLinesInList), group, new Map())
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

/** Those without a category are split over the others; where there are none, over what is given. */
function sharesOfLines(lines: readonly PriceLine[], group: CountedLines, otherwise: Shares): Shares {
  const named = sumByCategory(lines, group)
  const unnamed = lines.reduce(
    (sum, line) => sum + (line.taxCategory === null ? (line.amountMinor ?? 0) : 0),
    0,
  )
  return addShares(named, splitOver(named.size === 0 ? otherwise : named, unnamed * group.count))
}

function sumByCategory(lines: readonly PriceLine[], { count, country }: CountedLines): Shares {
  const sums = new Map<string, number>()
  for (const line of lines) {
    if (line.taxCategory === null || isRate(line)) continue
    const key = keyOf(line.taxCategory, country)
    sums.set(key, (sums.get(key) ?? 0) + (line.amountMinor ?? 0) * count)
  }
  return sums
}

function inOrder(shares: Shares): readonly (readonly [key: string, amount: number])[] {
  return [...shares].sort(([left], [right]) => byCodeUnit(left, right))
}
