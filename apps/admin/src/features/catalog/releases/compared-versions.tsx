import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from 'urql'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { changedRows } from './changed-rows.ts'
import { ChangedCells } from './changed-cells.tsx'
import type { Change } from './merge.graphql.ts'
import { CompareVersionsQuery } from './releases.graphql.ts'

interface Named {
  readonly id: string
  readonly title: string
}

/** What differs between two versions: value beside value, and the cells of the matrix that changed. */
export function ComparedVersions({ from, to }: { from: Named; to: Named }) {
  const { t } = useLingui()
  const [{ data, fetching, error }, ask] = useQuery({
    query: CompareVersionsQuery,
    variables: { from: from.id, to: to.id },
  })
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (fetching || data === undefined) return <Loading rows={6} />
  const version = data.catalogVersion
  if (version === null)
    return <EmptyState title={t`No such version`}>{t`It may have been discarded.`}</EmptyState>
  if (version.changesSince.length === 0) {
    return (
      <EmptyState title={t`They say the same`}>
        <Trans>Nothing differs between the two.</Trans>
      </EmptyState>
    )
  }
  const rows = changedRows(version.matrix)
  return (
    <Stack>
      <Paper withBorder p="md" component="section">
        <Title order={2} size="h5" mb="xs">
          <Trans>What differs ({version.changesSince.length})</Trans>
        </Title>
        <Table.ScrollContainer minWidth={560}>
          <Table aria-label={t`What differs`} verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col" w="34%">
                  <Trans>What</Trans>
                </Table.Th>
                <Table.Th scope="col">{from.title}</Table.Th>
                <Table.Th scope="col">{to.title}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {version.changesSince.map((change) => (
                <ChangeRow key={`${change.path} ${change.sentence}`} change={change} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Paper>
      {rows.length > 0 && <ChangedCells tiers={version.matrix.tiers} rows={rows} />}
    </Stack>
  )
}

/** Both values where the sentence has both; else the sentence over both columns. */
function ChangeRow({ change }: { change: Change }) {
  const { place, beforeText, afterText } = change
  if (place === null || (beforeText === null && afterText === null)) {
    return (
      <Table.Tr>
        <Table.Td colSpan={3}>{change.sentence}</Table.Td>
      </Table.Tr>
    )
  }
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400}>
        {place}
      </Table.Th>
      <Table.Td>{beforeText ?? <Absent />}</Table.Td>
      <Table.Td>{afterText ?? <Absent />}</Table.Td>
    </Table.Tr>
  )
}

function Absent() {
  return (
    <Text span size="sm" c="dimmed">
      <Trans>not there</Trans>
    </Text>
  )
}
