import { useEffect, type KeyboardEvent, type RefObject } from 'react'

const cells = 'td[data-cell]'

/** A grid is one stop of the Tab key: the cell visited last, at first the first one. */
export function useOneTabStop(grid: RefObject<HTMLTableElement | null>): void {
  useEffect(() => {
    const table = grid.current
    if (table === null) return
    const stopAt = (cell: Element | null) => {
      if (cell === null) return
      for (const each of table.querySelectorAll(`${cells}[tabindex="0"]`)) each.setAttribute('tabindex', '-1')
      cell.setAttribute('tabindex', '0')
    }
    if (table.querySelector(`${cells}[tabindex="0"]`) === null) stopAt(table.querySelector(cells))
    const visited = (event: FocusEvent) => {
      if (event.target instanceof Element) stopAt(event.target.closest(cells))
    }
    table.addEventListener('focusin', visited)
    return () => table.removeEventListener('focusin', visited)
  })
}

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Arrow keys move the focus from cell to cell, Home and End to the row's ends, as in a spreadsheet. */
export function moveFocus(event: KeyboardEvent<HTMLTableElement>): void {
  const from = (event.target as HTMLElement).closest<HTMLTableCellElement>(cells)
  if (from === null) return
  const to = destination(event.key, from)
  if (to === undefined) return
  event.preventDefault()
  to.focus()
}

function destination(key: string, from: HTMLTableCellElement): HTMLElement | undefined {
  const row = from.parentElement as HTMLTableRowElement
  const inRow = row.querySelectorAll<HTMLElement>(cells)
  if (key === 'Home') return inRow[0]
  if (key === 'End') return inRow[inRow.length - 1]
  const step = steps[key]
  if (step === undefined) return undefined
  if (step[0] === 0) return cellAt(row, from.cellIndex + step[1])
  let next: Element | null = row
  do {
    next = step[0] < 0 ? next.previousElementSibling : next.nextElementSibling
    const cell = next === null ? undefined : cellAt(next as HTMLTableRowElement, from.cellIndex)
    if (cell !== undefined) return cell
  } while (next !== null)
  return undefined
}

function cellAt(row: HTMLTableRowElement, column: number): HTMLElement | undefined {
  const cell = row.cells[column]
  return cell?.matches(cells) === true ? cell : undefined
}
