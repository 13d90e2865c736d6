import type { ReactNode } from 'react'
import classes from './matrix.module.css'

/** How a place of the grid stands: the active one is the grid's one stop of the Tab key. */
export interface Standing {
  readonly active: boolean
  readonly selected: boolean
}

/** One cell: marked when it was changed or is being written; its events are the grid's. */
export function GridCell({
  row,
  column,
  standing,
  editable,
  changed,
  waiting,
  children,
}: {
  row: string
  column: string
  standing: Standing
  editable: boolean
  changed: boolean
  waiting: boolean
  children: ReactNode
}) {
  const names = [
    classes['cell'],
    changed ? classes['changed'] : '',
    editable ? classes['editable'] : '',
    standing.selected ? classes['selected'] : '',
    waiting ? classes['waiting'] : '',
  ]
  return (
    <td
      role="gridcell"
      data-cell
      data-row={row}
      data-column={column}
      tabIndex={standing.active ? 0 : -1}
      aria-selected={standing.selected}
      aria-readonly={!editable}
      aria-busy={waiting}
      className={names.filter((name) => name !== '').join(' ')}
    >
      {children}
    </td>
  )
}
