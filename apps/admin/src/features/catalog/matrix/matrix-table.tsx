import { Trans, useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import { AddOnRows } from './add-on-rows.tsx'
import { DimensionRows } from './dimension-rows.tsx'
import { moveFocus, useOneTabStop } from './grid-focus.ts'
import classes from './matrix.module.css'
import type { EditTarget, Matrix } from './matrix-types.ts'
import { PriceRows } from './price-rows.tsx'
import { TierHead } from './tier-head.tsx'

/**
 * The tier matrix: dimensions, add-ons and prices down, tiers across, first column and header frozen. One stop of
 * the Tab key; arrow keys move between cells; in a draft, Enter or F2 opens the editor of the focused one.
 * `find` keeps only the rows whose title holds it.
 */
export function MatrixTable({
  matrix,
  find = '',
  onEdit,
}: {
  matrix: Matrix
  find?: string
  onEdit: ((target: EditTarget) => void) | null
}) {
  const { t } = useLingui()
  const grid = useRef<HTMLTableElement>(null)
  useOneTabStop(grid)
  const wanted = find.trim().toLocaleLowerCase()
  const holds = (title: string) => wanted === '' || title.toLocaleLowerCase().includes(wanted)
  const dimensionRows = matrix.dimensionRows.filter((row) => holds(row.dimension.title))
  const addOnRows = matrix.addOnRows.filter((row) => holds(row.addOn.title))
  const priceRows = matrix.priceRows.filter((row) => holds(`${row.title} ${row.priceBook.title}`))
  const columns = matrix.tiers.length + 1
  const shared = { tiers: matrix.tiers, onEdit }
  return (
    <div className={classes['frame']}>
      <table
        ref={grid}
        className={classes['table']}
        role="grid"
        aria-label={t`Tier matrix`}
        aria-readonly={onEdit === null}
        onKeyDown={moveFocus}
      >
        <thead>
          <tr>
            <th scope="col">
              <Trans>Dimension</Trans>
            </th>
            {matrix.tiers.map((tier) => (
              <th key={tier.key} scope="col">
                <TierHead tier={tier} onEdit={onEdit} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {dimensionRows.map((row) => (
            <DimensionRows key={row.dimension.key} row={row} {...shared} />
          ))}
          <SectionRow columns={columns} title={<Trans>Add-ons</Trans>} />
          {matrix.addOnRows.length === 0 && (
            <tr>
              <td colSpan={columns}>
                <Text size="sm" c="dimmed">
                  <Trans>This catalog sells no add-ons.</Trans>
                </Text>
              </td>
            </tr>
          )}
          <AddOnRows rows={addOnRows} {...shared} />
          <SectionRow columns={columns} title={<Trans>Prices per asset and year</Trans>} />
          <PriceRows rows={priceRows} {...shared} />
        </tbody>
      </table>
    </div>
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
