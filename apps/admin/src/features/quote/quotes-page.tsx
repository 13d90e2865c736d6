import { Trans, useLingui } from '@lingui/react/macro'
import { Anchor, Badge, Button, Group, MultiSelect, Table, TextInput } from '@mantine/core'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { formatInstant } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { Pager } from '../../ui/pager.tsx'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { useQuoteStatus } from '../../ui/quote-status.ts'
import { useMay } from '../../ui/viewer.ts'
import { QuotesQuery } from './quote.graphql.ts'

const route = getRouteApi('/quotes')
type Status = 'DRAFT' | 'AWAITING_APPROVAL' | 'OFFERED' | 'ACCEPTED' | 'DECLINED' | 'EXPIRED' | 'WITHDRAWN'

/** Quotes, newest first; the address carries the filter. */
export function QuotesPage() {
  const { t } = useLingui()
  const status = useQuoteStatus()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayCreate = useMay('quote.create')
  const statuses = search.status?.split(',').filter((each) => each !== '') as Status[] | undefined
  const [{ data, error, fetching }, ask] = useQuery({
    query: QuotesQuery,
    variables: { first: 25, after: search.after ?? null, filter: { search: search.search ?? null, ...(statuses === undefined || statuses.length === 0 ? {} : { status: statuses }) } },
    requestPolicy: 'cache-and-network',
  })
  return (
    <Page
      title={t`Quotes`}
      actions={
        mayCreate && (
          <Button renderRoot={(props) => <Link to="/quotes/new" search={{}} {...props} />}>
            <Trans>New quote</Trans>
          </Button>
        )
      }
    >
      <Group align="flex-end">
        <TextInput label={t`Search`} placeholder={t`Number or customer`} defaultValue={search.search ?? ''} onChange={(event) => void navigate({ search: { ...search, search: event.currentTarget.value || undefined, after: undefined }, replace: true })} />
        <MultiSelect label={t`Status`} clearable data={status.all.map((value) => ({ value, label: status.title(value) }))} value={statuses ?? []} onChange={(chosen) => void navigate({ search: { ...search, status: chosen.length === 0 ? undefined : chosen.join(','), after: undefined } })} />
      </Group>
      {error !== undefined && <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />}
      {data === undefined ? (
        fetching && <Loading />
      ) : data.quotes.edges.length === 0 ? (
        <EmptyState title={t`No quotes here`}>
          <Trans>Make one with “New quote”, or clear the filter.</Trans>
        </EmptyState>
      ) : (
        <>
          <Table.ScrollContainer minWidth={640}>
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t`Number`}</Table.Th>
                  <Table.Th>{t`Customer`}</Table.Th>
                  <Table.Th>{t`Catalog`}</Table.Th>
                  <Table.Th>{t`Status`}</Table.Th>
                  <Table.Th>{t`Drafted`}</Table.Th>
                  <Table.Th ta="right">{t`Net`}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.quotes.edges.map(({ node }) => (
                  <Table.Tr key={node.id}>
                    <Table.Td>
                      <Anchor size="sm" renderRoot={(props) => <Link to="/quotes/$quoteId" params={{ quoteId: node.id }} {...props} />}>
                        {node.number}
                      </Anchor>
                    </Table.Td>
                    <Table.Td>{node.account.name}</Table.Td>
                    <Table.Td>
                      {node.catalogVersion.title} v{node.catalogVersion.number}
                    </Table.Td>
                    <Table.Td>
                      <Badge variant="light" color={status.colour(node.status)}>
                        {status.title(node.status)}
                      </Badge>
                    </Table.Td>
                    <Table.Td>{formatInstant(node.createdAt)}</Table.Td>
                    <Table.Td ta="right">
                      <MoneyText money={node.decision.totals.net} />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Pager total={data.quotes.totalCount} next={data.quotes.pageInfo.hasNextPage ? data.quotes.pageInfo.endCursor : null} isFirst={search.after === undefined} onPage={(after) => void navigate({ search: { ...search, after } })} />
        </>
      )}
    </Page>
  )
}
