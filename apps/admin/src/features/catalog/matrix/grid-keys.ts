import type { KeyboardEvent } from 'react'

import type { Grid } from './use-grid.ts'
import type { MatrixEditing } from './use-matrix-editing.ts'

interface Keyed {
  readonly grid: Grid
  readonly editing: MatrixEditing
  readonly mayEdit: boolean
  readonly onFind: () => void
}

/** The keys of a spreadsheet. What is no key of the grid is left to the page. */
export function gridKeyDown(event: KeyboardEvent, { grid, editing, mayEdit, onFind }: Keyed): void {
  if (event.defaultPrevented || event.target instanceof HTMLInputElement) return
  // AltGr is Ctrl and Alt on some keyboards: it types.
  const command = (event.ctrlKey || event.metaKey) && !event.altKey
  const { key, shiftKey: shift } = event
  if (grid.move({ key, command }, shift)) return event.preventDefault()
  const done = command
    ? commandKey(key.toLowerCase(), { grid, editing, mayEdit, onFind })
    : plainKey({ key, shift }, event, { grid, editing, mayEdit, onFind })
  if (done) event.preventDefault()
}

function commandKey(key: string, { grid, editing, onFind }: Keyed): boolean {
  const { range, rows } = grid
  switch (key) {
    case 'a':
      grid.select(everything(grid, editing))
      return true
    case 'd':
      editing.fill('down')
      return true
    case 'r':
      editing.fill('right')
      return true
    case 'f':
      onFind()
      return true
    case ' ':
      if (range !== null) grid.select({ ...range, top: 0, bottom: rows.length - 1 })
      return true
    default:
      return false
  }
}

function plainKey(
  { key, shift }: { key: string; shift: boolean },
  event: KeyboardEvent,
  { grid, editing, mayEdit }: Keyed,
): boolean {
  const { activeSlot: slot } = editing
  if (slot === null) {
    if (key !== 'Enter' && key !== ' ' && key !== 'F2') return false
    // The title's own button says what can be done with it.
    grid.table.current?.querySelector<HTMLElement>('th[data-row][tabindex="0"] button')?.click()
    return true
  }
  switch (key) {
    case 'Enter':
    case 'F2':
      if (shift && key === 'F2') editing.openForm(slot)
      else editing.open(slot)
      return true
    case 'Delete':
    case 'Backspace':
      if (mayEdit) editing.setDoing({ kind: 'clearing' })
      return mayEdit
    case 'Escape':
      grid.go(grid.active)
      return true
    case ' ':
      if (shift && grid.range !== null)
        grid.select({ ...grid.range, left: 0, right: everything(grid, editing).right })
      else if (slot.kind === 'cases') grid.toggle(slot.row.dimension.key)
      return true
    case '?':
      editing.setDoing({ kind: 'keys' })
      return true
    default: {
      const types = key.length === 1 || key === 'Dead' || event.nativeEvent.isComposing
      if (types && mayEdit) editing.open(slot, key.length === 1 ? key : '')
      return types && mayEdit
    }
  }
}

function everything({ rows }: Grid, { sheet }: MatrixEditing) {
  return { top: 0, bottom: rows.length - 1, left: 0, right: sheet.tiers.length - 1 }
}
