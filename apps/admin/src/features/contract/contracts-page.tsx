import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Group, MultiSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { isContractStatus, useContractStatus } from '../../ui/contract-status.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { SavedViews } from '../../ui/saved-views.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { ContractsQuery } from './contract.graphql.ts'

const route = getRouteApi('/contracts')

/** Signed contracts; the address carries the filter. */
export function ContractsPage() {
  const { t } = useLingui()
  const status = useContractStatus()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const statuses = (search.status ?? '').split(',').filter(isContractStatus)
  const [{ data, error }, ask] = useQuery({
    query: ContractsQuery,
    variables: {
      first: 25,
      after: search.after ?? null,
      filter: { search: search.search ?? null, ...(statuses.length === 0 ? {} : { status: statuses }) },
    },
    requestPolicy: 'cache-and-network',
  })
  return (
    <Page
      title={t`Contracts`}
      lead={t`What was signed is frozen: later catalogs change nothing here.`}
      actions={<SavedViews />}
    >
      <Group align="flex-end">
        <SearchField
          label={t`Search`}
          placeholder={t`Number or customer`}
          value={search.search}
          onSearch={(text) =>
            void navigate({ search: { ...search, search: text, after: undefined }, replace: true })
          }
        />
        <MultiSelect
          label={t`Status`}
          placeholder={statuses.length === 0 ? t`Any` : ''}
          clearable
          miw={220}
          data={status.all.map((value) => ({ value, label: status.title(value) }))}
          value={statuses}
          onChange={(chosen) =>
            void navigate({ search: { ...search, status: chosen.join(',') || undefined, after: undefined } })
          }
        />
      </Group>
      <ConnectionList
        label={t`Contracts`}
        page={data?.contracts}
        error={error}
        isFirst={search.after === undefined}
        onPage={(after) => void navigate({ search: { ...search, after } })}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        empty={
          <EmptyState title={t`No contracts here`}>
            <Trans>A contract appears when a customer accepts a quote.</Trans>
          </EmptyState>
        }
        columns={[
          {
            title: t`Number`,
            whole: true,
            cell: (row) => (
              <TextLink to="/contracts/$contractId" params={{ contractId: row.id }}>
                {row.number}
              </TextLink>
            ),
          },
          { title: t`Customer`, cell: (row) => row.account.name },
          {
            title: t`Status`,
            whole: true,
            cell: (row) => (
              <Badge variant="light" color={status.colour(row.status)}>
                {status.title(row.status)}
              </Badge>
            ),
          },
          { title: t`First covered day`, whole: true, cell: (row) => formatDate(row.start) },
          { title: t`Last covered day`, whole: true, cell: (row) => formatDate(row.lastDay) },
        ]}
      />
    </Page>
  )
}
