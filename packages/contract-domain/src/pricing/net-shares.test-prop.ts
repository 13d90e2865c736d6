import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFleetLine, sumOfCounted } from './fleet.ts'
import { fleetShares, netShares, sharesOf, type Shares } from './net-shares.ts'
import { aPriceBook, aPriceLine, inBoth } from '../testing/index.ts'

const committed = fc.record({
  contractYear: fc.constantFrom(0, 1),
  recurrence: fc.constantFrom('per-year' as const, 'once' as const),
  taxCategory: fc.constantFrom('service', 'goods', 'books', null),
  amountMinor: fc.integer({ min: -500, max: 2_000 }),
})
const discount = fc.record({
  contractYear: fc.constantFrom(0, 1),
  of: fc.constantFrom('list', 'remains'),
  amountMinor: fc.integer({ min: -300, max: 0 }),
})
/** Every group has a base line in each year, which has a category. */
const group = fc
  .record({
    committed: fc.array(committed, { maxLength: 6 }),
    discounts: fc.array(discount, { maxLength: 3 }),
    count: fc.integer({ min: 1, max: 5 }),
    country: fc.constantFrom('FR', 'DE'),
  })
  .map(({ committed: lines, discounts, count, country }) => ({
    lines: [
      aPriceLine(),
      aPriceLine({ contractYear: 1 }),
      ...lines.map((line) => aPriceLine(line)),
      ...discounts.map(({ of, ...line }) =>
        aPriceLine({ stage: 'discount', taxCategory: null, inputs: { of }, ...line }),
      ),
    ],
    count,
    country,
  }))
const quote = fc.record({
  groups: fc.array(group, { minLength: 1, maxLength: 3 }),
  onceLinesInList: fc.boolean(),
  onceLinesIncluded: fc.boolean(),
})
const sum = (shares: Shares) => netShares(shares).reduce((total, { netMinor }) => total + netMinor, 0)

test('the nets by tax category come to the net, and what the fleet discount is of to what it is a percent of', () => {
  fc.assert(
    fc.property(quote, ({ groups, onceLinesInList, onceLinesIncluded }) => {
      const fleet = { title: inBoth('Fleet'), byCount: [], countsActiveLines: false, onceLinesIncluded }
      const book = aPriceBook({ onceLinesInList, fleet })
      const shares = sharesOf(book, groups)
      expect(sum(shares)).toBe(sumOfCounted(groups))
      expect(sum(fleetShares(book, groups, shares))).toBe(
        sumOfCounted(groups, (line) => isFleetLine(book, line)),
      )
    }),
    { numRuns: 200 },
  )
})
