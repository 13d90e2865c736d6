import { pathText, valueAt, type CatalogVersion, type Json } from '../../catalog/index.ts'
import {
  compareRational,
  formatRational,
  minus,
  parseRational,
  plus,
  rational,
  roundRational,
  times,
  type Rational,
} from '../../money/index.ts'
import { priceFormsIn } from '../price-forms-in.ts'
import type { PriceChange, PriceField } from './repair.ts'

type Path = readonly (string | number)[]

/** A field with what is needed to change it. */
export interface ChangeableField extends PriceField {
  readonly members: Path
  /** In the unit of the field: the most it may be cut by, and stay a price that isn't under its marginal cost. */
  readonly mostCut: number
}

/** Base prices of a tier in a book. A ratio to another tier is no price of its own. */
export function tierFields(
  version: CatalogVersion,
  tier: string,
  priceBook: string,
): readonly ChangeableField[] {
  const book = version.priceBooks.findIndex(({ id }) => id === priceBook)
  const components = version.priceBooks[book]?.tiers[tier] ?? []
  return components.flatMap(({ price, cost }, at) => {
    const root: Path = ['priceBooks', book, 'tiers', tier, at, 'price']
    const field = (...members: Path) => fieldOf(version, { owner: { tier }, cost }, [...root, ...members])
    switch (price.form) {
      case 'flat':
        return [field('amountMinor')]
      case 'percent-of-purchase-price':
        return [field('percent')]
      case 'table': {
        const rows = price.rows.map((_, row) => field('rows', row, 'amountMinor'))
        return price.elseMinor === undefined ? rows : [...rows, field('elseMinor')]
      }
      case 'meter':
        return [field('minimumMinor')]
      case 'ratio-to-tier':
        return []
    }
  })
}

/** Figures of an add-on's price forms, as the book has them. */
export function addOnFields(
  version: CatalogVersion,
  addOn: string,
  priceBook: string,
): readonly ChangeableField[] {
  const at = version.addOns.findIndex(({ id }) => id === addOn)
  const entry = version.addOns[at]
  if (entry === undefined) return []
  const ofBook = entry.bookPrices?.[priceBook]
  const own = Object.entries(entry.settings).flatMap(([name, value]) =>
    ofBook !== undefined && Object.hasOwn(ofBook, name)
      ? []
      : formsIn(value, ['addOns', at, 'settings', name]),
  )
  const booked = Object.entries(ofBook ?? {}).flatMap(([name, value]) =>
    formsIn(value, ['addOns', at, 'bookPrices', priceBook, name]),
  )
  return [...own, ...booked].map((members) => fieldOf(version, { owner: { addOn } }, members))
}

function formsIn(value: Json, path: Path): readonly Path[] {
  return priceFormsIn(value, path).flatMap(({ form, path: members }): Path[] => {
    if (form.form === 'flat') return [[...members, 'amountMinor']]
    if (form.form === 'percent-of') return [[...members, 'percent']]
    return form.form === 'per-unit' ? [[...members, 'ratePerUnit']] : []
  })
}

interface Owned {
  readonly owner: PriceField['owner']
  /** Marginal cost of a year in minor units, as a decimal text; absent: not written down. */
  readonly cost?: string | undefined
}

function fieldOf(version: CatalogVersion, { owner, cost = '0' }: Owned, members: Path): ChangeableField {
  const path = pathText(version, members)
  const unit = members.at(-1) === 'percent' ? 'percent-hundredth' : 'minor'
  const figure = parseRational(String(valueAt(version, path)))
  // What a percent comes to isn't known here: it only stays one.
  const least = unit === 'minor' ? larger(parseRational(cost), rational(1)) : rational(1, 100)
  const cut = minus(figure, least)
  const mostCut = roundRational(unit === 'minor' ? cut : times(cut, rational(100)), 'down')
  return { path, owner, unit, members, mostCut }
}

function larger(left: Rational, right: Rational): Rational {
  return compareRational(left, right) < 0 ? right : left
}

/** The version with a price changed by so many of the field's units. */
export function withPrice(version: CatalogVersion, field: ChangeableField, by: number): CatalogVersion {
  return changed(version, field.members, (before) => figureAfter(before, field, by)) as CatalogVersion
}

function figureAfter(before: unknown, { unit }: PriceField, by: number): string | number {
  if (typeof before === 'number') return before + by
  const step = unit === 'minor' ? rational(by) : rational(by, 100)
  return formatRational(plus(parseRational(String(before)), step))
}

export function priceChange(version: CatalogVersion, field: ChangeableField, by: number): PriceChange {
  const before = valueAt(version, field.path)
  const { path, owner, unit } = field
  const shown = (figure: unknown) => String(figure)
  return {
    field: { path, owner, unit },
    by,
    before: shown(before),
    after: shown(figureAfter(before, field, by)),
  }
}

/** A copy with one place changed; what doesn't lead there stays the same object. */
export function changed(value: unknown, path: Path, change: (before: unknown) => unknown): unknown {
  const [head, ...rest] = path
  if (head === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((member: unknown, at) => (at === head ? changed(member, rest, change) : member))
  const record = (value ?? {}) as Readonly<Record<string, unknown>>
  return { ...record, [head]: changed(record[head], rest, change) }
}
