import { Trans, useLingui } from '@lingui/react/macro'
import { Tabs } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { ButtonLink } from '../../ui/button-link.tsx'
import { countryName, languageName } from '../../ui/countries.ts'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { useMay } from '../../ui/viewer.ts'
import { AccountAssets } from './account-assets.tsx'
import { AccountContracts } from './account-contracts.tsx'
import { AccountQuotes } from './account-quotes.tsx'
import { AccountSites } from './account-sites.tsx'
import { AccountQuery } from './account.graphql.ts'

const route = getRouteApi('/accounts/$accountId')
const tabs = ['assets', 'sites', 'quotes', 'contracts'] as const

/** One customer: where its equipment stands, what it was offered, what it signed. The address holds the tab. */
export function AccountPage() {
  const { t } = useLingui()
  const { accountId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const mayCreate = useMay('quote.create')
  const [{ data, fetching, error }, ask] = useQuery({ query: AccountQuery, variables: { id: accountId } })
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const account = data?.account
  if (account == null) {
    if (fetching) return <Loading />
    return (
      <EmptyPage title={t`No such account`}>
        {t`Check the address, or look for it in the list of accounts.`}
      </EmptyPage>
    )
  }
  const tab = tabs.find((each) => each === search.tab) ?? 'assets'
  const list = {
    accountId,
    after: search.after,
    onPage: (after: string | undefined) => void navigate({ search: { tab, after } }),
  }
  return (
    <Page
      title={account.name}
      lead={t`${account.number} · ${countryName(account.country)} · documents in ${languageName(account.language)}`}
      actions={
        mayCreate && (
          <ButtonLink to="/quotes/new" search={{ account: accountId }}>
            <Trans>New quote</Trans>
          </ButtonLink>
        )
      }
    >
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: { tab: next ?? undefined } })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="assets">
            <Trans>Assets</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="sites">
            <Trans>Sites</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="quotes">
            <Trans>Quotes</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="contracts">
            <Trans>Contracts</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="assets">
          <AccountAssets {...list} />
        </Tabs.Panel>
        <Tabs.Panel value="sites">
          <AccountSites {...list} />
        </Tabs.Panel>
        <Tabs.Panel value="quotes">
          <AccountQuotes {...list} />
        </Tabs.Panel>
        <Tabs.Panel value="contracts">
          <AccountContracts {...list} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
