import { Trans, useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { countryName, languageName, useCountries } from '../../ui/countries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { listAddress, pageOf } from '../../ui/list-address.ts'
import { ListPage } from '../../ui/list-page.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { AccountsQuery } from './account.graphql.ts'

const route = getRouteApi('/accounts')

/** Customers; the address carries the search and the filter. */
export function AccountsPage() {
  const { t } = useLingui()
  const search = route.useSearch()
  const address = listAddress(search, route.useNavigate())
  const countries = useCountries()
  const [{ data, error }, ask] = useQuery({
    query: AccountsQuery,
    variables: {
      ...pageOf(search),
      filter: { search: search.search ?? null, country: search.country ?? null },
    },
    requestPolicy: 'cache-and-network',
  })
  return (
    <ListPage
      title={t`Accounts`}
      lead={t`Customers, with their sites, equipment, quotes and contracts.`}
      address={address}
      searchFor={t`Name or number`}
      filters={
        <Select
          label={t`Country`}
          placeholder={t`Any`}
          clearable
          searchable
          data={countries}
          value={search.country ?? null}
          onChange={(country) => address.filter({ country: country ?? undefined })}
        />
      }
      page={data?.accounts}
      error={error}
      ask={ask}
      empty={
        <EmptyState title={t`No account here`}>
          <Trans>
            Clear the search, or bring customers in through the API: the installed base is imported from your
            ERP.
          </Trans>
        </EmptyState>
      }
      columns={[
        {
          title: t`Name`,
          cell: (row) => (
            <TextLink to="/accounts/$accountId" params={{ accountId: row.id }}>
              {row.name}
            </TextLink>
          ),
        },
        { title: t`Number`, cell: (row) => row.number },
        { title: t`Country`, cell: (row) => countryName(row.country) },
        { title: t`Documents in`, cell: (row) => languageName(row.language) },
      ]}
    />
  )
}
