import { Trans, useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDay } from '../../ui/format.ts'
import { listAddress, pageOf } from '../../ui/list-address.ts'
import { ListPage } from '../../ui/list-page.tsx'
import { useQuoteColumns } from '../../ui/quote-columns.tsx'
import { useQuoteStatus } from '../../ui/quote-status.ts'
import { StatusFilter } from '../../ui/status-filter.tsx'
import { statusesIn } from '../../ui/status-words.ts'
import { useMay } from '../../ui/viewer.ts'
import { QuotesQuery } from './quote-lists.graphql.ts'

const route = getRouteApi('/quotes')

/** Quotes, newest first; the address carries the filter. */
export function QuotesPage() {
  const { t } = useLingui()
  const words = useQuoteStatus()
  const columns = useQuoteColumns()
  const search = route.useSearch()
  const address = listAddress(search, route.useNavigate())
  const mayCreate = useMay('quote.create')
  const status = statusesIn(search.status, words.all)
  const [{ data, error }, ask] = useQuery({
    query: QuotesQuery,
    variables: {
      ...pageOf(search),
      filter: { search: search.search ?? null, ...(status.length === 0 ? {} : { status: [...status] }) },
    },
    requestPolicy: 'cache-and-network',
  })
  return (
    <ListPage
      title={t`Quotes`}
      lead={t`From draft to signature; every price says where it comes from.`}
      actions={
        mayCreate && (
          <ButtonLink to="/quotes/new">
            <Trans>New quote</Trans>
          </ButtonLink>
        )
      }
      address={address}
      searchFor={t`Number or customer`}
      filters={<StatusFilter address={address} words={words} />}
      page={data?.quotes}
      error={error}
      ask={ask}
      empty={
        <EmptyState title={t`No quotes here`}>
          <Trans>Make one with “New quote”, or clear the filter.</Trans>
        </EmptyState>
      }
      columns={[
        columns.number,
        { title: t`Customer`, cell: (row) => row.account.name },
        {
          title: t`Catalog`,
          cell: (row) => `${row.catalogVersion.title} v${row.catalogVersion.number ?? ''}`,
        },
        columns.status,
        { title: t`Drafted`, cell: (row) => <Drafted {...row} /> },
        columns.net,
      ]}
    />
  )
}

/** When and by whom; in a narrow list it breaks between the two only. */
function Drafted({ createdAt, createdBy }: { createdAt: string; createdBy: string }) {
  return (
    <>
      <span style={{ whiteSpace: 'nowrap' }}>{formatDay(createdAt)} ·</span>{' '}
      <span style={{ whiteSpace: 'nowrap' }}>{createdBy}</span>
    </>
  )
}
