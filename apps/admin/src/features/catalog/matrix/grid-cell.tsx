import type { ReactNode } from 'react'
import classes from './matrix.module.css'

/** One cell: reached by arrow keys, marked when it was changed, opened for editing by click, Enter or F2. */
export function GridCell({
  changed,
  edit,
  children,
}: {
  changed: boolean
  edit?: (() => void) | undefined
  children: ReactNode
}) {
  const names = [
    classes['cell'],
    changed ? classes['changed'] : '',
    edit === undefined ? '' : classes['editable'],
  ]
  return (
    <td
      role="gridcell"
      data-cell
      tabIndex={-1}
      aria-readonly={edit === undefined}
      className={names.filter((name) => name !== '').join(' ')}
      onClick={edit}
      onKeyDown={(event) => {
        if (edit !== undefined && (event.key === 'Enter' || event.key === 'F2')) {
          event.preventDefault()
          edit()
        }
      }}
    >
      {children}
    </td>
  )
}
