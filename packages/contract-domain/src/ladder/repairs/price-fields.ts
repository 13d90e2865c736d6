import { pathText, valueAt, type CatalogVersion, type Json } from '../../catalog/index.ts'
import { formatRational, parseRational, plus, rational } from '../../money/index.ts'
import { priceFormsIn } from '../price-forms-in.ts'
import type { PriceChange, PriceField } from './repair.ts'

type Path = readonly (string | number)[]

/** A field with what is needed to change it. */
export interface ChangeableField extends PriceField {
  readonly members: Path
}

/** Base prices of a tier in a book. A ratio to another tier is no price of its own. */
export function tierFields(
  version: CatalogVersion,
  tier: string,
  priceBook: string,
): readonly ChangeableField[] {
  const book = version.priceBooks.findIndex(({ id }) => id === priceBook)
  const components = version.priceBooks[book]?.tiers[tier] ?? []
  return components.flatMap(({ price }, at) => {
    const root: Path = ['priceBooks', book, 'tiers', tier, at, 'price']
    const field = (...members: Path) => fieldOf(version, { tier }, [...root, ...members])
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
  return [...own, ...booked].map((members) => fieldOf(version, { addOn }, members))
}

function formsIn(value: Json, path: Path): readonly Path[] {
  return priceFormsIn(value, path).flatMap(({ form, path: members }): Path[] => {
    if (form.form === 'flat') return [[...members, 'amountMinor']]
    if (form.form === 'percent-of') return [[...members, 'percent']]
    return form.form === 'per-unit' ? [[...members, 'ratePerUnit']] : []
  })
}

function fieldOf(version: CatalogVersion, owner: PriceField['owner'], members: Path): ChangeableField {
  const unit = members.at(-1) === 'percent' ? 'percent-hundredth' : 'minor'
  return { path: pathText(version, members), owner, unit, members }
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
