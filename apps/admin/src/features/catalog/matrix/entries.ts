import { problem, type Read, type TextProblem } from './cell-text/read.ts'
import { carry } from './carry.ts'
import { sizeOf, type Range } from './grid-moves.ts'
import { slotAt, type GridRow } from './grid-rows.ts'
import type { MatrixTier } from './matrix-types.ts'
import { contentOf, readSlot, textOf, type Content, type Slot, type SlotContext } from './slot.ts'
import type { SlotChange } from './slot-edits.ts'

/** One cell of what is pasted or filled: where it goes (null: past the edge), its text, and its content when known. */
export interface Entry {
  readonly slot: Slot | null
  readonly row: string
  readonly column: string
  readonly typed: string
  readonly content: Content | null
}

export interface Sheet {
  readonly rows: readonly GridRow[]
  readonly tiers: readonly MatrixTier[]
}

/** What is on the clipboard: texts, and the contents of the cells it was copied from when it came from a matrix. */
export interface Clip {
  readonly texts: readonly (readonly string[])[]
  readonly contents: readonly (readonly (Content | null)[])[] | null
}

export function copied(
  { rows, tiers }: Sheet,
  range: Range,
  context: SlotContext,
): Required<Clip> & { contents: (Content | null)[][] } {
  const slots = rows
    .slice(range.top, range.bottom + 1)
    .map((row) => tiers.slice(range.left, range.right + 1).map((tier) => slotAt(row, tier)))
  return {
    texts: slots.map((row) => row.map((slot) => (slot === null ? '' : textOf(slot, context)))),
    contents: slots.map((row) => row.map((slot) => (slot === null ? null : contentOf(slot)))),
  }
}

/** Where a clip goes: from the range's corner on; repeated when the range is a multiple of it. */
export function pasted(sheet: Sheet, range: Range, { texts, contents }: Clip): Entry[] {
  const height = texts.length
  const width = Math.max(...texts.map((row) => row.length))
  const size = sizeOf(range)
  const rows = size.rows % height === 0 ? size.rows : height
  const columns = size.columns % width === 0 ? size.columns : width
  return grid(rows, columns).map(([down, across]) => {
    const [row, column] = [down % height, across % width]
    return entryAt(sheet, [range.top + down, range.left + across], {
      typed: texts[row]?.[column] ?? '',
      content: contents?.[row]?.[column] ?? null,
    })
  })
}

/** Fill: the first row (or column) of the range into the others; of a single one, what stands before it. */
export function filled(
  sheet: Sheet,
  range: Range,
  { direction, context }: { direction: 'down' | 'right'; context: SlotContext },
): Entry[] {
  const down = direction === 'down'
  const single = down ? range.top === range.bottom : range.left === range.right
  const from = (down ? range.top : range.left) - (single ? 1 : 0)
  if (from < 0) return []
  const size = sizeOf(range)
  return grid(size.rows, size.columns).flatMap(([rowOffset, columnOffset]) => {
    const [row, column] = [range.top + rowOffset, range.left + columnOffset]
    if ((down ? row : column) === from) return []
    const source = entryAt(sheet, down ? [from, column] : [row, from], { typed: '', content: null }).slot
    if (source === null) return []
    return [entryAt(sheet, [row, column], { typed: textOf(source, context), content: contentOf(source) })]
  })
}

/** One text for every cell of the range. */
export function typedInto(sheet: Sheet, range: Range, typed: string): Entry[] {
  const size = sizeOf(range)
  return grid(size.rows, size.columns).map(([down, across]) =>
    entryAt(sheet, [range.top + down, range.left + across], { typed, content: null }),
  )
}

function grid(rows: number, columns: number): (readonly [number, number])[] {
  return Array.from({ length: rows * columns }, (_, at) => [Math.floor(at / columns), at % columns] as const)
}

function entryAt(
  { rows, tiers }: Sheet,
  [row, column]: readonly [number, number],
  what: Pick<Entry, 'typed' | 'content'>,
): Entry {
  const [gridRow, tier] = [rows[row], tiers[column]]
  const slot = gridRow === undefined || tier === undefined ? null : slotAt(gridRow, tier)
  return { slot, row: gridRow?.title ?? '', column: tier?.title ?? '', ...what }
}

export interface Unread {
  readonly at: number
  readonly entry: Entry
  readonly problem: TextProblem
}

/** What is written, and what could not be read. An empty text leaves its cell as it is: blank is no promise. */
export function readEntries(
  entries: readonly Entry[],
  context: SlotContext,
): { readonly changes: SlotChange[]; readonly unread: Unread[] } {
  const changes: SlotChange[] = []
  const unread: Unread[] = []
  for (const [at, entry] of entries.entries()) {
    const read = readEntry(entry, context)
    if (read === null) continue
    if ('problem' in read) unread.push({ at, entry, problem: read.problem })
    else if (entry.slot !== null) changes.push({ slot: entry.slot, content: read.value })
  }
  return { changes, unread }
}

function readEntry({ slot, typed, content }: Entry, context: SlotContext): Read<Content> | null {
  if (content === null && typed.trim() === '') return null
  if (slot === null) return problem('outside', { part: typed })
  return content === null ? readSlot(typed, slot, context) : carry(content, slot)
}
