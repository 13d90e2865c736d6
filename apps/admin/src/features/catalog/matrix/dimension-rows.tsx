import { Trans, useLingui } from '@lingui/react/macro'
import { Text, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { CellText } from './cell-text.tsx'
import { GridCell } from './grid-cell.tsx'
import classes from './matrix.module.css'
import type { DimensionRow, EditTarget, MatrixCell, MatrixTier } from './matrix-types.ts'

interface Props {
  readonly row: DimensionRow
  readonly tiers: readonly MatrixTier[]
  readonly onEdit: ((target: EditTarget) => void) | null
}

/** One dimension across the tiers; a faceted one is summed up and unfolds into a row per case. */
export function DimensionRows({ row, tiers, onEdit }: Props) {
  const [open, setOpen] = useState(false)
  const faceted = row.facetKeys.length > 1
  return (
    <>
      <tr>
        <th scope="row" className={classes['rowHead']} title={row.dimension.description ?? undefined}>
          {faceted ? (
            <UnstyledButton fz="sm" fw={500} ta="left" aria-expanded={open} onClick={() => setOpen(!open)}>
              <span aria-hidden>{open ? '▾ ' : '▸ '}</span>
              {row.dimension.title}
            </UnstyledButton>
          ) : (
            row.dimension.title
          )}
          {row.dimension.weight === 'LIGHT' && (
            <Text span size="xs" c="dimmed" ml={6}>
              <Trans>minor</Trans>
            </Text>
          )}
        </th>
        {tiers.map((tier) =>
          faceted ? (
            <SummaryCell key={tier.key} row={row} tier={tier} onOpen={() => setOpen(!open)} />
          ) : (
            <ValueCell
              key={tier.key}
              row={row}
              tier={tier}
              facetKey={row.facetKeys[0]?.key ?? '*'}
              onEdit={onEdit}
            />
          ),
        )}
      </tr>
      {faceted &&
        open &&
        row.facetKeys.map((facet) => (
          <tr key={facet.key}>
            <th scope="row" className={`${classes['rowHead']} ${classes['facet']}`}>
              {facet.title}
            </th>
            {tiers.map((tier) => (
              <ValueCell key={tier.key} row={row} tier={tier} facetKey={facet.key} onEdit={onEdit} />
            ))}
          </tr>
        ))}
    </>
  )
}

function ValueCell({
  row,
  tier,
  facetKey,
  onEdit,
}: {
  row: DimensionRow
  tier: MatrixTier
  facetKey: string
  onEdit: Props['onEdit']
}) {
  const cell = row.cells.find((each) => each.tierKey === tier.key && each.facetKey === facetKey)
  if (cell === undefined) return <td role="gridcell" />
  return (
    <GridCell
      changed={cell.changed}
      edit={onEdit === null ? undefined : () => onEdit({ kind: 'cell', row, tier, cell })}
    >
      <CellText cell={cell} />
    </GridCell>
  )
}

/** All the cases of one tier in one cell: what differs is listed, promises first, the most usual before. */
function SummaryCell({ row, tier, onOpen }: { row: DimensionRow; tier: MatrixTier; onOpen: () => void }) {
  const { t } = useLingui()
  const cells = row.cells.filter((cell) => cell.tierKey === tier.key)
  const alike = Map.groupBy(cells, (cell) => `${cell.state}|${cell.text}`)
  const distinct = [...alike.values()]
    .toSorted((a, b) => rank(a) - rank(b) || b.length - a.length)
    .flatMap((group) => group[0] ?? [])
  const [only] = distinct
  return (
    <GridCell changed={cells.some((cell) => cell.changed)} edit={onOpen}>
      {distinct.length === 1 && only !== undefined ? (
        <CellText cell={only} />
      ) : (
        <>
          {distinct.slice(0, 3).map((cell: MatrixCell) => (
            <div key={cell.facetKey}>
              <CellText cell={cell} quiet />
            </div>
          ))}
          <Text span size="xs" c="dimmed">
            {distinct.length > 3 ? t`… differs by case` : t`differs by case`}
          </Text>
        </>
      )}
    </GridCell>
  )
}

/** Promises, then what is not known, then what is not promised. */
function rank(alike: readonly MatrixCell[]): number {
  const state = alike[0]?.state
  if (state === 'KNOWN' || state === 'AT_LEAST') return 0
  return state === 'UNKNOWN' ? 1 : 2
}
