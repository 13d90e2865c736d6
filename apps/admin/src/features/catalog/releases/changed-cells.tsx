import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Table, Text, Title, VisuallyHidden } from '@mantine/core'
import type { ChangedRow } from './changed-rows.ts'
import classes from './releases.module.css'

/** The matrix cut down to what changed: each cell with what it was, struck out, and what it is. */
export function ChangedCells({
  tiers,
  rows,
}: {
  tiers: readonly { readonly key: string; readonly title: string }[]
  rows: readonly ChangedRow[]
}) {
  const { t } = useLingui()
  const shown = tiers.filter(({ key }) => rows.some(({ cells }) => cells.has(key)))
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2} size="h5" mb="xs">
        <Trans>Changed cells of the matrix</Trans>
      </Title>
      <Table.ScrollContainer minWidth={200 + 160 * shown.length}>
        <Table aria-label={t`Changed cells of the matrix`} withColumnBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                <Trans>Row</Trans>
              </Table.Th>
              {shown.map((tier) => (
                <Table.Th key={tier.key} scope="col">
                  {tier.title}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.key}>
                <Table.Th scope="row" fw={400}>
                  {row.title}
                </Table.Th>
                {shown.map((tier) => (
                  <Cell key={tier.key} cell={row.cells.get(tier.key)} />
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  )
}

function Cell({ cell }: { cell: { readonly was: string | null; readonly text: string } | undefined }) {
  if (cell === undefined) {
    return (
      <Table.Td>
        <Text size="sm" c="dimmed">
          <Trans>as before</Trans>
        </Text>
      </Table.Td>
    )
  }
  return (
    <Table.Td>
      {cell.was !== null && (
        <Text size="sm" className={classes['was']} component="del">
          <VisuallyHidden>
            <Trans>was</Trans>{' '}
          </VisuallyHidden>
          {cell.was}
        </Text>
      )}
      <Text size="sm" fw={600}>
        {cell.text}
      </Text>
    </Table.Td>
  )
}
