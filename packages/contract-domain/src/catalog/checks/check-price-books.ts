import type { CatalogVersion } from '../catalog-version.ts'
import type { PriceBook, TermDiscount } from '../price-book.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { basePriceFaults, ratioFaults } from './check-base-prices.ts'
import { factorFaults } from './check-factors.ts'
import { duplicates, emptyPeriod, idsOf, notAscending, unknownReference } from './faults.ts'

/** Price books: what they price exists, tables are complete, plans add up. */
export function checkPriceBooks(version: CatalogVersion): readonly Fault[] {
  return [
    ...duplicates(
      version.priceBooks.map(({ id }) => id),
      { path: ['priceBooks'], noun: 'priceBook' },
    ),
    ...version.priceBooks.flatMap((book, index) => bookFaults(version, book, ['priceBooks', index])),
  ]
}

function bookFaults(version: CatalogVersion, book: PriceBook, path: Path): readonly Fault[] {
  const tiers = idsOf(version.tiers)
  return [
    ...emptyPeriod(book, path),
    ...Object.entries(book.tiers).flatMap(([tier, prices]) => {
      const at = [...path, 'tiers', tier]
      return [
        ...(tiers.has(tier) ? [] : [unknownReference(at, 'tier', tier)]),
        ...duplicates(
          prices.map(({ component }) => component),
          { path: at, noun: 'component' },
        ),
        ...prices.flatMap((price, index) => basePriceFaults(version, price, [...at, index])),
      ]
    }),
    ...ratioFaults(book, path),
    ...duplicates(
      book.factors.map(({ id }) => id),
      { path: [...path, 'factors'], noun: 'factor' },
    ),
    ...book.factors.flatMap((factor, index) =>
      factorFaults({ version, book, factor }, [...path, 'factors', index]),
    ),
    ...discountFaults(book.discounts, [...path, 'discounts']),
    ...stepFaults(book.fleet?.byCount ?? [], [...path, 'fleet', 'byCount']),
    ...duplicates(
      book.discountAuthority.map(({ role }) => role),
      { path: [...path, 'discountAuthority'], noun: 'role' },
    ),
    ...planFaults(book, [...path, 'paymentPlans']),
  ]
}

function discountFaults(discounts: readonly TermDiscount[], path: Path): readonly Fault[] {
  const codes = discounts.flatMap((discount) => (discount.kind === 'promotion' ? [discount.code] : []))
  return [
    ...duplicates(
      discounts.map(({ id }) => id),
      { path, noun: 'discount' },
    ),
    ...duplicates(codes, { path, noun: 'promotionCode' }),
    ...discounts.flatMap((discount, index) => {
      if (discount.kind === 'multi-year') return stepFaults(discount.byMonths, [...path, index, 'byMonths'])
      return discount.kind === 'promotion' ? emptyPeriod(discount, [...path, index]) : []
    }),
  ]
}

function stepFaults(steps: readonly { readonly from: number }[], path: Path): readonly Fault[] {
  return notAscending(
    steps.map(({ from }) => from),
    path,
  )
}

/** Listed amounts: one an instalment, or fewer when the rest is shared equally. */
function planFaults({ paymentPlans }: PriceBook, path: Path): readonly Fault[] {
  return [
    ...duplicates(
      paymentPlans.map(({ id }) => id),
      { path, noun: 'paymentPlan' },
    ),
    ...paymentPlans.flatMap(({ listed, instalments, frequency }, index): readonly Fault[] => {
      const count = frequency === 'once' ? 1 : instalments
      const at = [...path, index, 'listed', 'amountsMinor']
      if (listed === undefined || count === undefined) return []
      const amounts = listed.amountsMinor.length
      const fits = listed.then === 'nothing' ? amounts === count : amounts < count
      if (fits) return []
      return [
        {
          path: at,
          code: 'instalments-differ',
          params: { amounts: String(amounts), instalments: String(count) },
        },
      ]
    }),
    ...paymentPlans.flatMap(({ frequency, instalments }, index): readonly Fault[] =>
      frequency === 'once' && instalments !== undefined && instalments !== 1
        ? [
            {
              path: [...path, index, 'instalments'],
              code: 'instalments-of-once',
              params: { instalments: String(instalments) },
            },
          ]
        : [],
    ),
  ]
}
