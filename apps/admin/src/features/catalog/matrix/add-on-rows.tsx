import { Trans } from '@lingui/react/macro'
import { Badge, Group, Text, UnstyledButton } from '@mantine/core'
import { GridCell } from './grid-cell.tsx'
import classes from './matrix.module.css'
import type { AddOnRow, EditTarget, MatrixTier } from './matrix-types.ts'

/** One row per add-on: the plugin and version behind it, and on which tiers it is sold. */
export function AddOnRows({
  rows,
  tiers,
  onEdit,
}: {
  rows: readonly AddOnRow[]
  tiers: readonly MatrixTier[]
  onEdit: ((target: EditTarget) => void) | null
}) {
  return rows.map((row) => {
    const edit = onEdit === null ? undefined : () => onEdit({ kind: 'add-on', key: row.addOn.key })
    return (
      <tr key={row.addOn.key}>
        <th scope="row" className={classes['rowHead']}>
          <Group gap={6}>
            {edit === undefined ? (
              row.addOn.title
            ) : (
              <UnstyledButton fz="sm" fw={500} ta="left" td="underline" onClick={edit}>
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
            <GridCell key={tier.key} changed={cell?.changed ?? false} edit={edit}>
              <span className={cell?.place === 'NOT_SOLD' ? classes['none'] : undefined}>{cell?.text}</span>
            </GridCell>
          )
        })}
      </tr>
    )
  })
}
