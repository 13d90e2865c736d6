import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Group, MultiSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { ButtonLink } from '../../ui/button-link.tsx'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDay } from '../../ui/format.ts'
import { Page } from '../../ui/page.tsx'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { isQuoteStatus, useQuoteStatus } from '../../ui/quote-status.ts'
import { SavedViews } from '../../ui/saved-views.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { useMay } from '../../ui/viewer.ts'
import { QuotesQuery } from './quote-lists.graphql.ts'

const route = getRouteApi('/quotes')

/** Quotes, newest first; the address carries the filter. */
export function QuotesPage() {
  const { t } = useLingui()
  const status = useQuoteStatus()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayCreate = useMay('quote.create')
  const statuses = (search.status ?? '').split(',').filter(isQuoteStatus)
  const [{ data, error }, ask] = useQuery({
    query: QuotesQuery,
    variables: {
      first: 25,
      after: search.after ?? null,
      filter: { search: search.search ?? null, ...(statuses.length === 0 ? {} : { status: statuses }) },
    },
    requestPolicy: 'cache-and-network',
  })
  return (
    <Page
      title={t`Quotes`}
      lead={t`From draft to signature; every price says where it comes from.`}
      actions={
        <>
          {mayCreate && (
            <ButtonLink to="/quotes/new">
              <Trans>New quote</Trans>
            </ButtonLink>
          )}
          <SavedViews />
        </>
      }
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
        label={t`Quotes`}
        page={data?.quotes}
        error={error}
        isFirst={search.after === undefined}
        onPage={(after) => void navigate({ search: { ...search, after } })}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        empty={
          <EmptyState title={t`No quotes here`}>
            <Trans>Make one with “New quote”, or clear the filter.</Trans>
          </EmptyState>
        }
        columns={[
          {
            title: t`Number`,
            whole: true,
            cell: (row) => (
              <TextLink to="/quotes/$quoteId" params={{ quoteId: row.id }}>
                {row.number}
              </TextLink>
            ),
          },
          { title: t`Customer`, cell: (row) => row.account.name },
          {
            title: t`Catalog`,
            cell: (row) => `${row.catalogVersion.title} v${row.catalogVersion.number ?? ''}`,
          },
          {
            title: t`Status`,
            whole: true,
            cell: (row) => (
              <Badge variant="light" color={status.colour(row.status)}>
                {status.title(row.status)}
              </Badge>
            ),
          },
          { title: t`Drafted`, cell: (row) => <Drafted {...row} /> },
          {
            title: t`Net`,
            right: true,
            whole: true,
            cell: (row) => <MoneyText money={row.totals.net} />,
          },
        ]}
      />
    </Page>
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
