import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { useContractColumns } from '../../ui/contract-columns.tsx'
import { useContractStatus } from '../../ui/contract-status.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { listAddress, pageOf } from '../../ui/list-address.ts'
import { ListPage } from '../../ui/list-page.tsx'
import { StatusFilter } from '../../ui/status-filter.tsx'
import { statusesIn } from '../../ui/status-words.ts'
import { ContractsQuery } from './contract.graphql.ts'

const route = getRouteApi('/contracts')

/** Signed contracts; the address carries the filter. */
export function ContractsPage() {
  const { t } = useLingui()
  const words = useContractStatus()
  const columns = useContractColumns()
  const search = route.useSearch()
  const address = listAddress(search, route.useNavigate())
  const status = statusesIn(search.status, words.all)
  const [{ data, error }, ask] = useQuery({
    query: ContractsQuery,
    variables: {
      ...pageOf(search),
      filter: { search: search.search ?? null, ...(status.length === 0 ? {} : { status: [...status] }) },
    },
    requestPolicy: 'cache-and-network',
  })
  return (
    <ListPage
      title={t`Contracts`}
      lead={t`What was signed is frozen: later catalogs change nothing here.`}
      address={address}
      searchFor={t`Number or customer`}
      filters={<StatusFilter address={address} words={words} />}
      page={data?.contracts}
      error={error}
      ask={ask}
      empty={
        <EmptyState title={t`No contracts here`}>
          <Trans>A contract appears when a customer accepts a quote.</Trans>
        </EmptyState>
      }
      columns={[
        columns.number,
        { title: t`Customer`, cell: (row) => row.account.name },
        columns.status,
        columns.start,
        columns.lastDay,
      ]}
    />
  )
}
