import { Trans, useLingui } from '@lingui/react/macro'
import { Pill } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { countryName } from '../../ui/countries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format.ts'
import { listAddress, pageOf } from '../../ui/list-address.ts'
import { ListPage } from '../../ui/list-page.tsx'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { useMay } from '../../ui/viewer.ts'
import { AssetAccountQuery, AssetsQuery } from './assets.graphql.ts'

const route = getRouteApi('/assets')

/** The installed base; the address carries the filters. */
export function AssetsPage() {
  const { t } = useLingui()
  const search = route.useSearch()
  const address = listAddress(search, route.useNavigate())
  const mayCreate = useMay('quote.create')
  const [account] = useQuery({
    query: AssetAccountQuery,
    variables: { id: search.account ?? '' },
    pause: search.account === undefined,
  })
  const [{ data, error }, ask] = useQuery({
    query: AssetsQuery,
    variables: {
      ...pageOf(search),
      filter: {
        search: search.search ?? null,
        model: search.model ?? null,
        ...(search.account === undefined ? {} : { accountId: search.account }),
      },
    },
    requestPolicy: 'cache-and-network',
  })
  return (
    <ListPage
      title={t`Assets`}
      lead={t`The installed base: what quotes and contracts cover.`}
      address={address}
      searchFor={t`Name, model or serial number`}
      filters={
        <>
          <SearchField
            label={t`Model`}
            placeholder={t`Exact model`}
            value={search.model}
            onSearch={(model) => address.type({ model })}
          />
          {search.account !== undefined && (
            <Pill
              size="lg"
              withRemoveButton
              removeButtonProps={{ 'aria-label': t`Show every customer's assets` }}
              onRemove={() => address.filter({ account: undefined })}
            >
              {account.data?.account?.name ?? '…'}
            </Pill>
          )}
        </>
      }
      page={data?.assets}
      error={error}
      ask={ask}
      empty={
        <EmptyState title={t`No assets here`}>
          <Trans>Clear the filters, or import the installed base through the API.</Trans>
        </EmptyState>
      }
      columns={[
        { title: t`Name`, cell: (row) => row.name },
        {
          title: t`Model`,
          whole: true,
          cell: (row) => (
            <TextLink to="/assets" search={{ ...search, model: row.model, after: undefined }}>
              {row.model}
            </TextLink>
          ),
        },
        { title: t`Serial number`, whole: true, cell: (row) => row.serial },
        {
          title: t`Customer`,
          cell: (row) => (
            <TextLink to="/accounts/$accountId" params={{ accountId: row.account.id }}>
              {row.account.name}
            </TextLink>
          ),
        },
        { title: t`Site`, cell: (row) => `${row.site.name} · ${countryName(row.site.country)}` },
        { title: t`Criticality`, cell: (row) => row.criticality ?? '–' },
        {
          title: t`Bought`,
          whole: true,
          cell: (row) => (row.purchasedOn === null ? '–' : formatDate(row.purchasedOn)),
        },
        {
          title: t`Purchase price`,
          right: true,
          whole: true,
          cell: (row) => <MoneyText money={row.purchasePrice} />,
        },
        ...(mayCreate
          ? [
              {
                title: t`Sell`,
                cell: (row: { id: string; name: string; account: { id: string } }) => (
                  <TextLink
                    to="/quotes/new"
                    search={{ account: row.account.id, assets: row.id }}
                    aria-label={t`New quote for ${row.name}`}
                  >
                    <Trans>Quote</Trans>
                  </TextLink>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}
