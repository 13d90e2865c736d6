import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Group, Text, UnstyledButton } from '@mantine/core'
import { useState, type KeyboardEvent } from 'react'
import { CellText } from './cell-text.tsx'
import classes from './matrix.module.css'
import type { DimensionRow, EditTarget, Matrix, MatrixTier } from './matrix-types.ts'

/**
 * The tier matrix: dimensions, add-ons and prices down, tiers across, first column and header frozen. Arrow keys
 * move between cells; in a draft, Enter or F2 opens the editor of the focused one.
 */
export function MatrixTable({ matrix, onEdit }: { matrix: Matrix; onEdit: ((target: EditTarget) => void) | null }) {
  const { t } = useLingui()
  const tiers = matrix.tiers
  const columns = tiers.length + 1
  return (
    <div className={classes['frame']}>
      <table className={classes['table']} role="grid" aria-label={t`Tier matrix`} aria-readonly={onEdit === null} onKeyDown={moveFocus}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Dimension</Trans>
            </th>
            {tiers.map((tier) => (
              <th key={tier.key} scope="col">
                <TierHead tier={tier} onEdit={onEdit} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.dimensionRows.map((row) => (
            <DimensionRows key={row.dimension.key} row={row} tiers={tiers} onEdit={onEdit} />
          ))}
          <SectionRow columns={columns}>
            <Trans>Add-ons</Trans>
          </SectionRow>
          {matrix.addOnRows.length === 0 && (
            <tr>
              <td colSpan={columns}>
                <Text size="sm" c="dimmed">
                  <Trans>This catalog sells no add-ons.</Trans>
                </Text>
              </td>
            </tr>
          )}
          {matrix.addOnRows.map((row) => (
            <tr key={row.addOn.key}>
              <th scope="row" className={classes['rowHead']}>
                <Group gap={6}>
                  {onEdit === null ? (
                    row.addOn.title
                  ) : (
                    <UnstyledButton fz="sm" fw={500} td="underline" onClick={() => onEdit({ kind: 'add-on', key: row.addOn.key })}>
                      {row.addOn.title}
                    </UnstyledButton>
                  )}
                  <Text span size="xs" c="dimmed">
                    {row.addOn.key}@{row.addOn.pluginVersion}
                  </Text>
                  {!row.addOn.pluginIsCurrent && (
                    <Badge size="xs" color="orange" variant="light">
                      <Trans>other build running</Trans>
                    </Badge>
                  )}
                </Group>
              </th>
              {tiers.map((tier) => {
                const cell = row.cells.find((each) => each.tierKey === tier.key)
                return (
                  <td key={tier.key} role="gridcell" tabIndex={-1} data-cell className={`${classes['cell']} ${cell?.changed === true ? classes['changed'] : ''}`}>
                    <span className={cell?.place === 'NOT_SOLD' ? classes['none'] : undefined}>{cell?.text}</span>
                  </td>
                )
              })}
            </tr>
          ))}
          <SectionRow columns={columns}>
            <Trans>Prices per asset and year</Trans>
          </SectionRow>
          {matrix.priceRows.map((row) => (
            <tr key={`${row.priceBook.key}/${row.component}`}>
              <th scope="row" className={classes['rowHead']}>
                {row.title}
                <Text size="xs" c="dimmed">
                  {row.priceBook.title}
                </Text>
              </th>
              {tiers.map((tier) => {
                const cell = row.cells.find((each) => each.tierKey === tier.key)
                if (cell === undefined) return <td key={tier.key} role="gridcell" />
                const edit = onEdit === null || tier.notSold || tier.timeAndMaterials ? undefined : () => onEdit({ kind: 'price', row, tier, cell })
                return (
                  <GridCell key={tier.key} changed={cell.changed} edit={edit}>
                    {cell.text}
                    {cell.changed && cell.was !== null && cell.was !== cell.text && <span className={classes['was']}>{cell.was}</span>}
                  </GridCell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function TierHead({ tier, onEdit }: { tier: MatrixTier; onEdit: ((target: EditTarget) => void) | null }) {
  return (
    <>
      {onEdit === null ? (
        tier.title
      ) : (
        <UnstyledButton fz="sm" fw={700} td="underline" onClick={() => onEdit({ kind: 'tier', tier })}>
          {tier.title}
        </UnstyledButton>
      )}
      {tier.notSold && (
        <Badge ml={6} size="xs" variant="light" color="gray">
          <Trans>not sold</Trans>
        </Badge>
      )}
      {tier.timeAndMaterials && (
        <Badge ml={6} size="xs" variant="light" color="gray">
          <Trans>time and materials</Trans>
        </Badge>
      )}
      <Text size="xs" c="dimmed" fw={400}>
        {tier.description}
      </Text>
    </>
  )
}

function SectionRow({ columns, children }: { columns: number; children: React.ReactNode }) {
  return (
    <tr className={classes['section']}>
      <th colSpan={columns} scope="colgroup">
        {children}
      </th>
    </tr>
  )
}

function DimensionRows({ row, tiers, onEdit }: { row: DimensionRow; tiers: readonly MatrixTier[]; onEdit: ((target: EditTarget) => void) | null }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const faceted = row.facetKeys.length > 1
  const cellOf = (tier: MatrixTier, facetKey: string) => row.cells.find((cell) => cell.tierKey === tier.key && cell.facetKey === facetKey)
  return (
    <>
      <tr>
        <th scope="row" className={classes['rowHead']} title={row.dimension.description ?? undefined}>
          {faceted ? (
            <UnstyledButton fz="sm" fw={500} aria-expanded={open} onClick={() => setOpen(!open)}>
              <span aria-hidden>{open ? '▾ ' : '▸ '}</span>
              {row.dimension.title}
            </UnstyledButton>
          ) : (
            row.dimension.title
          )}
          {row.dimension.weight === 'LIGHT' && (
            <Text span size="xs" c="dimmed" ml={6}>
              <Trans>light</Trans>
            </Text>
          )}
        </th>
        {tiers.map((tier) => {
          if (faceted) {
            const cells = row.facetKeys.flatMap((facet) => cellOf(tier, facet.key) ?? [])
            const distinct = [...new Map(cells.map((cell) => [`${cell.state}${cell.text}`, cell])).values()]
            return (
              <td key={tier.key} role="gridcell" tabIndex={-1} data-cell className={`${classes['cell']} ${cells.some((cell) => cell.changed) ? classes['changed'] : ''}`}>
                {distinct.length === 1 && distinct[0] !== undefined ? (
                  <CellText cell={distinct[0]} />
                ) : (
                  <>
                    {distinct.slice(0, 3).map((cell) => (
                      <div key={cell.facetKey}>
                        <CellText cell={cell} />
                      </div>
                    ))}
                    <Text span size="xs" c="dimmed">
                      {distinct.length > 3 ? t`… differs by case` : t`differs by case`}
                    </Text>
                  </>
                )}
              </td>
            )
          }
          const cell = cellOf(tier, row.facetKeys[0]?.key ?? '*')
          if (cell === undefined) return <td key={tier.key} role="gridcell" />
          return (
            <GridCell key={tier.key} changed={cell.changed} edit={onEdit === null ? undefined : () => onEdit({ kind: 'cell', row, tier, cell })}>
              <CellText cell={cell} />
            </GridCell>
          )
        })}
      </tr>
      {faceted &&
        open &&
        row.facetKeys.map((facet) => (
          <tr key={facet.key}>
            <th scope="row" className={`${classes['rowHead']} ${classes['facet']}`}>
              {facet.title}
            </th>
            {tiers.map((tier) => {
              const cell = cellOf(tier, facet.key)
              if (cell === undefined) return <td key={tier.key} role="gridcell" />
              return (
                <GridCell key={tier.key} changed={cell.changed} edit={onEdit === null ? undefined : () => onEdit({ kind: 'cell', row, tier, cell })}>
                  <CellText cell={cell} />
                </GridCell>
              )
            })}
          </tr>
        ))}
    </>
  )
}

function GridCell({ changed, edit, children }: { changed: boolean; edit: (() => void) | undefined; children: React.ReactNode }) {
  return (
    <td
      role="gridcell"
      data-cell
      tabIndex={edit === undefined ? -1 : 0}
      className={`${classes['cell']} ${changed ? classes['changed'] : ''} ${edit === undefined ? '' : classes['editable']}`}
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

/** Arrow keys move the focus from cell to cell, as in a spreadsheet. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>) {
  const steps: Record<string, readonly [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }
  const step = steps[event.key]
  const from = (event.target as HTMLElement).closest<HTMLTableCellElement>('td[data-cell]')
  if (step === undefined || from === null) return
  const column = from.cellIndex + step[1]
  let row = from.parentElement as HTMLTableRowElement | null
  do {
    row = (step[0] === 0 ? row : step[0] < 0 ? row?.previousElementSibling : row?.nextElementSibling) as HTMLTableRowElement | null
    const cell = row?.cells[column]
    if (cell?.matches('td[data-cell]') === true) {
      event.preventDefault()
      cell.focus()
      return
    }
  } while (row !== null && row !== undefined && step[0] !== 0)
}
