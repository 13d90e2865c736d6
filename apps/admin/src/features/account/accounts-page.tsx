import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Select } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { countryName, languageName, useCountries } from '../../ui/countries.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SavedViews } from '../../ui/saved-views.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { AccountsQuery } from './account.graphql.ts'

const route = getRouteApi('/accounts')

/** Customers; the address carries the search and the filter. */
export function AccountsPage() {
  const { t } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const countries = useCountries()
  const [{ data, error }, ask] = useQuery({
    query: AccountsQuery,
    variables: {
      first: 25,
      after: search.after ?? null,
      filter: { search: search.search ?? null, country: search.country ?? null },
    },
    requestPolicy: 'cache-and-network',
  })
  return (
    <Page
      title={t`Accounts`}
      lead={t`Customers, with their sites, equipment, quotes and contracts.`}
      actions={<SavedViews />}
    >
      <Group align="flex-end">
        <SearchField
          label={t`Search`}
          placeholder={t`Name or number`}
          value={search.search}
          onSearch={(text) =>
            void navigate({ search: { ...search, search: text, after: undefined }, replace: true })
          }
        />
        <Select
          label={t`Country`}
          placeholder={t`Any`}
          clearable
          searchable
          data={countries}
          value={search.country ?? null}
          onChange={(country) =>
            void navigate({ search: { ...search, country: country ?? undefined, after: undefined } })
          }
        />
      </Group>
      <ConnectionList
        label={t`Accounts`}
        page={data?.accounts}
        error={error}
        isFirst={search.after === undefined}
        onPage={(after) => void navigate({ search: { ...search, after } })}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        empty={
          <EmptyState title={t`No account here`}>
            <Trans>
              Clear the search, or bring customers in through the API: the installed base is imported from
              your ERP.
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
    </Page>
  )
}
