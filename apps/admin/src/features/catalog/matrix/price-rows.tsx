import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { GridCell } from './grid-cell.tsx'
import classes from './matrix.module.css'
import type { EditTarget, MatrixTier, PriceRow } from './matrix-types.ts'

/** One row per price book and component: the base price of each tier. */
export function PriceRows({
  rows,
  tiers,
  onEdit,
}: {
  rows: readonly PriceRow[]
  tiers: readonly MatrixTier[]
  onEdit: ((target: EditTarget) => void) | null
}) {
  return rows.map((row) => (
    <tr key={`${row.priceBook.key}/${row.component}`}>
      <th scope="row" className={classes['rowHead']}>
        {/* A book with one component is titled as the book: said once. */}
        {row.title === row.priceBook.title ? <Trans>Base price</Trans> : row.title}
        <Text size="xs" c="dimmed">
          {row.priceBook.title}
        </Text>
      </th>
      {tiers.map((tier) => {
        const cell = row.cells.find((each) => each.tierKey === tier.key)
        if (cell === undefined) return <td key={tier.key} role="gridcell" />
        const priced = !tier.notSold && !tier.timeAndMaterials
        const edit = onEdit === null || !priced ? undefined : () => onEdit({ kind: 'price', row, tier, cell })
        const look = !priced ? classes['none'] : cell.price === null ? classes['unknown'] : undefined
        return (
          <GridCell key={tier.key} changed={cell.changed} edit={edit}>
            <span className={look}>{cell.text}</span>
            {cell.changed && cell.was !== null && cell.was !== cell.text && (
              <span className={classes['was']}>{cell.was}</span>
            )}
          </GridCell>
        )
      })}
    </tr>
  ))
}
