import { Trans, useLingui } from '@lingui/react/macro'
import { Anchor, Badge, Group, MultiSelect, Table, TextInput } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useContractStatus } from '../../ui/contract-status.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { formatDate } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { ContractsQuery } from './contract.graphql.ts'

const route = getRouteApi('/contracts')
type Status = 'SIGNED' | 'ACTIVE' | 'SUSPENDED' | 'EXPIRED' | 'RENEWED' | 'TERMINATED'

/** Signed contracts; the address carries the filter. */
export function ContractsPage() {
  const { t } = useLingui()
  const status = useContractStatus()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const statuses = search.status?.split(',').filter((each) => each !== '') as Status[] | undefined
  const [{ data, error, fetching }, ask] = useQuery({
    query: ContractsQuery,
    variables: { first: 25, after: search.after ?? null, filter: { search: search.search ?? null, ...(statuses === undefined || statuses.length === 0 ? {} : { status: statuses }) } },
    requestPolicy: 'cache-and-network',
  })
  return (
    <Page title={t`Contracts`} lead={t`What was signed is frozen: later catalogs change nothing here.`}>
      <Group align="flex-end">
        <TextInput label={t`Search`} placeholder={t`Number or customer`} defaultValue={search.search ?? ''} onChange={(event) => void navigate({ search: { ...search, search: event.currentTarget.value || undefined, after: undefined }, replace: true })} />
        <MultiSelect label={t`Status`} clearable data={status.all.map((value) => ({ value, label: status.title(value) }))} value={statuses ?? []} onChange={(chosen) => void navigate({ search: { ...search, status: chosen.length === 0 ? undefined : chosen.join(','), after: undefined } })} />
      </Group>
      {error !== undefined && <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {data === undefined ? (
        fetching && <Loading />
      ) : data.contracts.edges.length === 0 ? (
        <EmptyState title={t`No contracts here`}>
          <Trans>A contract appears when a customer accepts a quote.</Trans>
        </EmptyState>
      ) : (
        <>
          <Table.ScrollContainer minWidth={560}>
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t`Number`}</Table.Th>
                  <Table.Th>{t`Customer`}</Table.Th>
                  <Table.Th>{t`Status`}</Table.Th>
                  <Table.Th>{t`From`}</Table.Th>
                  <Table.Th>{t`Last covered day`}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.contracts.edges.map(({ node }) => (
                  <Table.Tr key={node.id}>
                    <Table.Td>
                      <Anchor size="sm" renderRoot={(props) => <Link to="/contracts/$contractId" params={{ contractId: node.id }} {...props} />}>
                        {node.number}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{node.account.name}</Table.Td>
                    <Table.Td>
                      <Badge variant="light" color={status.colour(node.status)}>
                        {status.title(node.status)}
                      </Badge>
                    </Table.Td>
                    <Table.Td>{formatDate(node.start)}</Table.Td>
                    <Table.Td>{formatDate(node.lastDay)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Pager total={data.contracts.totalCount} next={data.contracts.pageInfo.hasNextPage ? data.contracts.pageInfo.endCursor : null} isFirst={search.after === undefined} onPage={(after) => void navigate({ search: { ...search, after } })} />
        </>
      )}
    </Page>
  )
}
