import type { Locale } from '../../../locale.ts'
import type { BasePrice } from '../editors/base-price.ts'
import type { DefinitionDocument } from '../editors/cell-document.ts'
import { formatCell, readCell, type CellContext, type Promised } from './cell-text/cell-text.ts'
import { plain } from './cell-text/plain-text.ts'
import { formatPrice, readPrice, type PriceContext } from './cell-text/price-text.ts'
import { problem, type Read } from './cell-text/read.ts'
import { isWord, placeWords, stateWords } from './cell-text/words.ts'
import type {
  AddOnRow,
  DimensionRow,
  Matrix,
  MatrixCell,
  MatrixTier,
  PriceCell,
  PriceRow,
} from './matrix-types.ts'

/** One cell of the grid, whatever its row is about. `cases`: a faceted dimension summed up. */
export type Slot = { readonly tier: MatrixTier } & (
  | { readonly kind: 'cell'; readonly row: DimensionRow; readonly cell: MatrixCell }
  | { readonly kind: 'cases'; readonly row: DimensionRow; readonly cells: readonly MatrixCell[] }
  | { readonly kind: 'place'; readonly row: AddOnRow; readonly cell: AddOnRow['cells'][number] }
  | { readonly kind: 'price'; readonly row: PriceRow; readonly cell: PriceCell }
)

/** What a slot holds: what is typed, pasted, filled or copied is one of these. */
export type Content =
  | { readonly kind: 'promise'; readonly promise: Promised }
  | { readonly kind: 'price'; readonly price: BasePrice; readonly currency: string }
  | { readonly kind: 'place'; readonly sold: boolean }

export interface SlotContext {
  readonly locale: Locale
  readonly matrix: Matrix
}

/** Whether it can be changed from the grid at all: a compulsory add-on and a tier without a fee can't. */
export function isEditable(slot: Slot): boolean {
  if (slot.kind === 'place') return slot.cell.place !== 'COMPULSORY' && !slot.tier.notSold
  if (slot.kind === 'price') return !slot.tier.notSold && !slot.tier.timeAndMaterials
  return true
}

/** A faceted dimension whose cases are all promised the same: it reads and writes like one cell. */
export function soleCell(cells: readonly MatrixCell[]): MatrixCell | null {
  const [first, ...others] = cells
  if (first === undefined) return null
  const promised = JSON.stringify([first.state, first.value, first.text])
  return others.every((each) => JSON.stringify([each.state, each.value, each.text]) === promised)
    ? first
    : null
}

/** What the slot holds now; null when no one text says it: cases that differ, a reason in two languages. */
export function contentOf(slot: Slot): Content | null {
  switch (slot.kind) {
    case 'place':
      return { kind: 'place', sold: slot.cell.place !== 'NOT_SOLD' }
    case 'price': {
      const price = slot.cell.price as BasePrice | null
      return price === null ? null : { kind: 'price', price, currency: slot.row.priceBook.currency }
    }
    case 'cases': {
      const sole = soleCell(slot.cells)
      return sole === null ? null : promiseIn(sole)
    }
    case 'cell':
      return promiseIn(slot.cell)
  }
}

function promiseIn({ state, value }: MatrixCell): Content | null {
  switch (state) {
    case 'KNOWN':
      return { kind: 'promise', promise: { state: 'known', value } as Promised }
    case 'AT_LEAST':
      return { kind: 'promise', promise: { state: 'at-least', value } as Promised }
    case 'NONE':
      return { kind: 'promise', promise: { state: 'none' } }
    case 'UNKNOWN':
      return { kind: 'promise', promise: { state: 'unknown' } }
    case 'NOT_APPLICABLE':
      return null
  }
}

/** The text that a spreadsheet gets, and that editing in place begins with. */
export function textOf(slot: Slot, context: SlotContext): string {
  const shown = slot.kind === 'cases' ? (soleCell(slot.cells)?.text ?? casesText(slot.cells)) : slot.cell.text
  const content = contentOf(slot)
  if (content === null || !isEditable(slot)) return shown
  switch (content.kind) {
    case 'promise':
      return formatCell(content.promise, cellContext(slot, context))
    case 'price':
      return formatPrice(content.price, priceContext(slot, context)) ?? shown
    case 'place':
      return placeWords[context.locale][content.sold ? 'sold' : 'notSold']
  }
}

function casesText(cells: readonly MatrixCell[]): string {
  return [...new Set(cells.map((cell) => cell.text))].join(' | ')
}

/** Whether one line of text can say what the slot holds; else its form is opened. */
export function isTyped(slot: Slot): boolean {
  if (!isEditable(slot)) return false
  if (slot.kind === 'place') return true
  if (slot.kind === 'price') {
    const form = (slot.cell.price as BasePrice | null)?.form
    return form !== 'table' && form !== 'meter'
  }
  const content = contentOf(slot)
  if (content?.kind !== 'promise') return false
  const { promise } = content
  return !('value' in promise && 'promises' in promise.value && promise.value.promises.length > 1)
}

/** Values to pick from while the slot is typed in; none where there are too many to list. */
export function choicesOf(slot: Slot, { locale }: SlotContext): readonly string[] {
  if (slot.kind === 'place') return [placeWords[locale].sold, placeWords[locale].notSold]
  if (slot.kind === 'price') return []
  const { kind, levels = [] } = slot.row.dimension.definition as DefinitionDocument
  const { none, unknown } = stateWords[locale]
  return kind === 'level' ? [...levels.map((level) => level.title[locale]), none, unknown] : []
}

/** Names a slot: `Arrival · near — Gold`. */
export function titleOf(slot: Slot): string {
  return `${rowTitleOf(slot)} — ${slot.tier.title}`
}

function rowTitleOf(slot: Slot): string {
  switch (slot.kind) {
    case 'place':
      return slot.row.addOn.title
    case 'price':
      return `${slot.row.title}, ${slot.row.priceBook.title}`
    case 'cases':
      return slot.row.dimension.title
    case 'cell': {
      const { dimension, facetKeys } = slot.row
      const facet = facetKeys.find((each) => each.key === slot.cell.facetKey)
      return facetKeys.length === 1
        ? dimension.title
        : `${dimension.title} · ${facet?.title ?? slot.cell.facetKey}`
    }
  }
}

/** Reads a text for a slot; null when it says what the slot holds already. */
export function readSlot(typed: string, slot: Slot, context: SlotContext): Read<Content> | null {
  if (plain(typed) === plain(textOf(slot, context))) return null
  if (!isEditable(slot)) return problem('read-only')
  switch (slot.kind) {
    case 'place': {
      const yes = isWord(placeWords, 'sold', typed) || /^(yes|oui|x|1|true|vrai)$/.test(plain(typed))
      const no =
        isWord(placeWords, 'notSold', typed) || /^(no|non|0|-|false|faux|non vendu)$/.test(plain(typed))
      if (!yes && !no) return problem('sold', { part: typed.trim() })
      return { value: { kind: 'place', sold: yes } }
    }
    case 'price': {
      const form = (slot.cell.price as BasePrice | null)?.form
      if (form === 'table' || form === 'meter') return problem('price-form')
      if (/^(unknown|inconnu|none|aucun|-)$/.test(plain(typed))) return problem('price-stays')
      const read = readPrice(typed, priceContext(slot, context))
      if ('problem' in read) return read
      return { value: { kind: 'price', price: read.value, currency: slot.row.priceBook.currency } }
    }
    case 'cell':
    case 'cases': {
      const content = contentOf(slot)
      if (content === null && slot.kind === 'cases' && soleCell(slot.cells) === null)
        return problem('differs-by-case')
      const before = content?.kind === 'promise' ? content.promise : ({ state: 'none' } as const)
      const read = readCell(typed, before, cellContext(slot, context))
      return 'problem' in read ? read : { value: { kind: 'promise', promise: read.value } }
    }
  }
}

function cellContext(slot: Slot, { locale, matrix }: SlotContext): CellContext {
  const definition = 'dimension' in slot.row ? slot.row.dimension.definition : undefined
  return {
    definition: definition as DefinitionDocument,
    locale,
    currency: matrix.priceRows[0]?.priceBook.currency ?? 'EUR',
  }
}

function priceContext(slot: Slot, { locale, matrix }: SlotContext): PriceContext {
  const tiers = matrix.tiers.filter((tier) => tier.key !== slot.tier.key)
  const currency = 'priceBook' in slot.row ? slot.row.priceBook.currency : 'EUR'
  return { locale, currency, tiers }
}
