/** A place in the grid by its row and tier, or by `head` for the titles at its edges: it holds while rows come and go. */
export interface Position {
  readonly row: string
  readonly column: string
}

export const HEAD = 'head'

/** Ids of the rows and columns that are shown, in order. */
export interface Extent {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Rows that a page is. */
  readonly page: number
}

export interface Stroke {
  readonly key: string
  readonly command: boolean
}

/** Where a key leads from a place; null when it is no key of movement. Cells only when a range is being drawn. */
export function moved(
  from: Position,
  { key, command }: Stroke,
  { extent, range }: { extent: Extent; range: boolean },
): Position | null {
  const { rows, columns, page } = extent
  const least = range ? 0 : -1
  const row = rows.indexOf(from.row)
  const column = columns.indexOf(from.column)
  const to = (toRow: number, toColumn: number): Position => {
    const [endRow, endColumn] = [
      clamp(toRow, least, rows.length - 1),
      clamp(toColumn, least, columns.length - 1),
    ]
    // The corner is no place: it says nothing.
    if (endRow < 0 && endColumn < 0) return from
    return { row: rows[endRow] ?? HEAD, column: columns[endColumn] ?? HEAD }
  }
  switch (key) {
    case 'ArrowUp':
      return to(command ? Math.min(row, 0) : row - 1, column)
    case 'ArrowDown':
      return to(command ? rows.length - 1 : row + 1, column)
    case 'ArrowLeft':
      return to(row, command ? Math.min(column, 0) : column - 1)
    case 'ArrowRight':
      return to(row, command ? columns.length - 1 : column + 1)
    case 'Home':
      return to(command ? 0 : row, 0)
    case 'End':
      return to(command ? rows.length - 1 : row, columns.length - 1)
    case 'PageUp':
      return to(Math.max(row - page, 0), column)
    case 'PageDown':
      return to(row + page, column)
    default:
      return null
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}

/** The rectangle between two places, by index; null when one of them is a title or is not shown. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export function rangeOf(anchor: Position, active: Position, { rows, columns }: Extent): Range | null {
  const [row1, row2] = [rows.indexOf(anchor.row), rows.indexOf(active.row)].toSorted((a, b) => a - b)
  const [column1, column2] = [columns.indexOf(anchor.column), columns.indexOf(active.column)].toSorted(
    (a, b) => a - b,
  )
  if (row1 === undefined || row2 === undefined || column1 === undefined || column2 === undefined) return null
  if (row1 < 0 || column1 < 0) return null
  return { top: row1, bottom: row2, left: column1, right: column2 }
}

export function sizeOf({ top, bottom, left, right }: Range): {
  readonly rows: number
  readonly columns: number
} {
  return { rows: bottom - top + 1, columns: right - left + 1 }
}
