import { useLayoutEffect, useRef, useState } from 'react'
import { moved, rangeOf, type Extent, type Position, type Range, type Stroke } from './grid-moves.ts'
import { foundAt, gridRows, type GridRow } from './grid-rows.ts'
import type { Matrix } from './matrix-types.ts'

export interface Grid {
  readonly table: React.RefObject<HTMLTableElement | null>
  readonly rows: readonly GridRow[]
  readonly active: Position
  /** The cells that are selected; null while a title is active. */
  readonly range: Range | null
  /** Places that hold what is looked for. */
  readonly found: readonly Position[]
  /** Makes a place the active one; `extend` keeps the other end of the range. */
  readonly go: (to: Position, how?: { readonly extend?: boolean; readonly quiet?: boolean }) => void
  readonly move: (stroke: Stroke, extend: boolean) => boolean
  readonly select: (range: Range) => void
  readonly focus: () => void
  readonly toggle: (dimension: string) => void
}

/** Rows that a page of the grid is. */
const page = 10

/** Which rows are shown, which place is active, and which cells are selected. */
export function useGrid(matrix: Matrix, find: string): Grid {
  const table = useRef<HTMLTableElement>(null)
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set())
  const [ends, setEnds] = useState<{ readonly active: Position; readonly anchor: Position } | null>(null)
  const [focusAsked, setFocusAsked] = useState(0)
  const rows = gridRows(matrix, { find, unfolded })
  const extent: Extent = {
    rows: rows.map((row) => row.id),
    columns: matrix.tiers.map((tier) => tier.key),
    page,
  }
  const first = { row: extent.rows[0] ?? 'head', column: extent.columns[0] ?? 'head' }
  const active = ends !== null && isShown(ends.active, extent) ? ends.active : first
  const anchor = ends !== null && isShown(ends.anchor, extent) ? ends.anchor : active
  const range = rangeOf(anchor, active, extent)

  useLayoutEffect(() => {
    if (focusAsked === 0) return
    const cell = table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')
    cell?.focus()
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [focusAsked])

  const focus = () => setFocusAsked((count) => count + 1)
  const go: Grid['go'] = (to, { extend = false, quiet = false } = {}) => {
    setEnds({ active: to, anchor: extend ? anchor : to })
    if (!quiet) focus()
  }
  return {
    table,
    rows,
    active,
    range,
    found: foundAt(rows, matrix.tiers, find),
    go,
    focus,
    move(stroke, extend) {
      const to = moved(active, stroke, { extent, range: extend })
      if (to === null) return false
      go(to, { extend })
      return true
    },
    select({ top, bottom, left, right }) {
      const at = (row: number, column: number) => ({
        row: extent.rows[row] ?? 'head',
        column: extent.columns[column] ?? 'head',
      })
      setEnds({ active: at(top, left), anchor: at(bottom, right) })
      focus()
    },
    toggle: (dimension) => setUnfolded((before) => before.symmetricDifference(new Set([dimension]))),
  }
}

function isShown({ row, column }: Position, { rows, columns }: Extent): boolean {
  return (row === 'head' || rows.includes(row)) && (column === 'head' || columns.includes(column))
}
