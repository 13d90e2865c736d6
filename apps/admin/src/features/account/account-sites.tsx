import { Trans, useLingui } from '@lingui/react/macro'

import { useQuery } from 'urql'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countryName } from '../../ui/countries.ts'
import type { AccountListProps } from './account-list.ts'
import { AccountSitesQuery } from './account.graphql.ts'

export function AccountSites({ accountId, after, onPage }: AccountListProps) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: AccountSitesQuery,
    variables: { id: accountId, after: after ?? null },
    requestPolicy: 'cache-and-network',
  })
  return (
    <ConnectionList
      label={t`Sites`}
      page={data?.account?.sites}
      error={error}
      isFirst={after === undefined}
      onPage={onPage}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      empty={
        <EmptyState title={t`No site yet`}>
          <Trans>A site says in which zone and by which holidays promises are counted.</Trans>
        </EmptyState>
      }
      columns={[
        { title: t`Name`, cell: (row) => row.name },
        { title: t`City`, cell: (row) => row.city ?? '–' },
        { title: t`Country`, cell: (row) => countryName(row.country) },
        { title: t`Time zone`, cell: (row) => row.timeZone },
        { title: t`Holidays`, cell: (row) => row.holidaySet },
      ]}
    />
  )
}
