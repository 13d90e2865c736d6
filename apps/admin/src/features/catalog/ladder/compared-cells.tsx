import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Group, Switch, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { alikeCells } from './alike-cells.ts'
import type { ComparedCell } from './ladder.graphql.ts'
import { useLadderWords } from './use-ladder-words.ts'

const colour = {
  EQUAL: 'gray',
  MORE: 'teal',
  LESS: 'orange',
  INCOMPARABLE: 'violet',
  UNKNOWN: 'gray',
} as const

/** Package and dearer tier side by side, dimension by dimension. */
export function ComparedCells({ cells, aboveTitle }: { cells: readonly ComparedCell[]; aboveTitle: string }) {
  const { t } = useLingui()
  const words = useLadderWords()
  const [onlyDiffering, setOnlyDiffering] = useState(false)
  const rows = alikeCells(cells).filter(({ cell }) => !onlyDiffering || cell.verdict !== 'EQUAL')
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Title order={3} size="h6">
          <Trans>Side by side</Trans>
        </Title>
        <Switch
          size="xs"
          label={t`Only where they differ`}
          checked={onlyDiffering}
          onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
        />
      </Group>
      <Table.ScrollContainer minWidth={460}>
        <Table verticalSpacing={4} striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="28%">
                <Trans>Dimension</Trans>
              </Table.Th>
              <Table.Th>
                <Trans>Package</Trans>
              </Table.Th>
              <Table.Th>{aboveTitle}</Table.Th>
              <Table.Th>
                <Trans>The package gives</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.length === 0 && (
              <Table.Tr>
                <Table.Td colSpan={4}>
                  <Trans>They give the same everywhere.</Trans>
                </Table.Td>
              </Table.Tr>
            )}
            {rows.map(({ cell, cases }) => (
              <Table.Tr key={`${cell.dimensionKey} ${cell.facetKey}`}>
                <Table.Th scope="row" fw={500}>
                  {cell.dimensionTitle}
                  {cases.length > 0 && (
                    <Text size="xs" c="dimmed">
                      {cases.join(', ')}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td>{cell.packageText}</Table.Td>
                <Table.Td>{cell.aboveText}</Table.Td>
                <Table.Td>
                  <Badge size="sm" variant="light" color={colour[cell.verdict]}>
                    {words.cover[cell.verdict]}
                  </Badge>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </div>
  )
}
