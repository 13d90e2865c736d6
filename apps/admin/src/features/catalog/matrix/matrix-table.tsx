import { Trans, useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { Fragment, type ClipboardEvent, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import { GridCell } from './grid-cell.tsx'
import { HEAD, type Position } from './grid-moves.ts'
import { slotAt, type GridRow } from './grid-rows.ts'
import classes from './matrix.module.css'
import type { EditTarget, MatrixTier } from './matrix-types.ts'
import { RowHead } from './row-head.tsx'
import { isEditable, type Slot } from './slot.ts'
import { SlotText } from './slot-text.tsx'
import { TierHead } from './tier-head.tsx'
import type { Grid } from './use-grid.ts'

interface Props {
  readonly grid: Grid
  readonly tiers: readonly MatrixTier[]
  readonly addOnCount: number
  readonly editing: { readonly at: Position; readonly editor: ReactNode } | null
  readonly mayEdit: boolean
  /** Cells that are being written: row and tier, joined by a space. */
  readonly waiting: ReadonlySet<string>
  readonly onForm: ((target: EditTarget) => void) | null
  readonly onOpen: (slot: Slot) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onPaste: (event: ClipboardEvent) => void
}

/**
 * The tier matrix: dimensions, add-ons and prices down, tiers across, first column and header frozen. A grid as
 * spreadsheets are: one stop of the Tab key, cells selected by arrow keys or by drawing with the mouse.
 */
export function MatrixTable({ grid, tiers, addOnCount, mayEdit, onForm, ...props }: Props) {
  const { t } = useLingui()
  const columns = tiers.length + 1
  const { rows } = grid
  const section = (kinds: readonly GridRow['kind'][]) =>
    rows
      .map((row, at) => ({ row, at }))
      .filter(({ row }) => kinds.includes(row.kind))
      .map(({ row, at }) => (
        <Row key={row.id} row={row} at={at} {...{ grid, tiers, mayEdit, onForm }} {...props} />
      ))
  return (
    <div className={classes['frame']}>
      <table
        ref={grid.table}
        className={classes['table']}
        role="grid"
        aria-label={t`Tier matrix`}
        aria-readonly={!mayEdit}
        aria-multiselectable
        onKeyDown={props.onKeyDown}
        onCopy={props.onCopy}
        onPaste={props.onPaste}
        onMouseDown={(event) => pointed(event, (at) => grid.go(at, { extend: event.shiftKey, quiet: true }))}
        onMouseOver={(event) => {
          // Drawing a range; Shift and arrow keys do the same.
          if (event.buttons === 1) pointed(event, (at) => grid.go(at, { extend: true, quiet: true }))
        }}
        onMouseUp={(event) => pointed(event, () => grid.focus())}
        onDoubleClick={(event) =>
          pointed(event, ({ row, column }) => {
            const gridRow = rows.find(({ id }) => id === row)
            const tier = tiers.find(({ key }) => key === column)
            const slot = gridRow === undefined || tier === undefined ? null : slotAt(gridRow, tier)
            if (slot !== null) props.onOpen(slot)
          })
        }
      >
        <thead>
          <tr>
            <th scope="col">
              <Trans>Dimension</Trans>
            </th>
            {tiers.map((tier) => (
              <th
                key={tier.key}
                scope="col"
                data-row={HEAD}
                data-column={tier.key}
                tabIndex={grid.active.row === HEAD && grid.active.column === tier.key ? 0 : -1}
              >
                <TierHead tier={tier} onEdit={onForm} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {section(['dimension', 'cases', 'case'])}
          <SectionRow columns={columns} title={<Trans>Add-ons</Trans>} />
          {addOnCount === 0 && (
            <tr>
              <td colSpan={columns}>
                <Text size="sm" c="dimmed">
                  <Trans>This catalog sells no add-ons.</Trans>
                </Text>
              </td>
            </tr>
          )}
          {section(['add-on'])}
          <SectionRow columns={columns} title={<Trans>Prices per asset and year</Trans>} />
          {section(['price'])}
        </tbody>
      </table>
    </div>
  )
}

function Row({
  row,
  at,
  grid,
  tiers,
  editing,
  mayEdit,
  waiting,
  onForm,
}: Pick<Props, 'grid' | 'tiers' | 'editing' | 'mayEdit' | 'waiting' | 'onForm'> & {
  row: GridRow
  at: number
}) {
  const { active, range } = grid
  const inRange = range !== null && range.top <= at && at <= range.bottom
  return (
    <tr>
      <RowHead
        row={row}
        active={active.row === row.id && active.column === HEAD}
        onToggle={grid.toggle}
        onForm={onForm}
      />
      {tiers.map((tier, column) => {
        const slot = slotAt(row, tier)
        if (slot === null) return <td key={tier.key} role="gridcell" />
        const isActive = active.row === row.id && active.column === tier.key
        const selected = inRange && range.left <= column && column <= range.right
        const typedIn = editing?.at.row === row.id && editing.at.column === tier.key
        return (
          <GridCell
            key={tier.key}
            row={row.id}
            column={tier.key}
            standing={{ active: isActive, selected }}
            editable={mayEdit && isEditable(slot)}
            changed={slot.kind === 'cases' ? slot.cells.some((cell) => cell.changed) : slot.cell.changed}
            waiting={waiting.has(`${row.id} ${tier.key}`)}
          >
            {typedIn ? <Fragment>{editing.editor}</Fragment> : <SlotText slot={slot} />}
          </GridCell>
        )
      })}
    </tr>
  )
}

function SectionRow({ columns, title }: { columns: number; title: ReactNode }) {
  return (
    <tr className={classes['section']}>
      <th scope="row">{title}</th>
      <td colSpan={columns - 1} />
    </tr>
  )
}

/** The cell under the pointer, unless something inside it (a button, a field) is meant. */
function pointed(event: MouseEvent, then: (at: Position) => void): void {
  if (event.button !== 0 || !(event.target instanceof Element)) return
  if (event.target.closest('input, button, [role="listbox"]') !== null) return
  const cell = event.target.closest<HTMLElement>('td[data-cell]')
  const { row, column } = cell?.dataset ?? {}
  if (row !== undefined && column !== undefined) then({ row, column })
}
