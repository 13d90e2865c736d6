import { Trans, useLingui } from '@lingui/react/macro'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { countryName } from '../../ui/countries.ts'
import { AccountSitesQuery } from './account.graphql.ts'
import { useAccountList, type AccountListProps } from './use-account-list.ts'

export function AccountSites(props: AccountListProps) {
  const { t } = useLingui()
  const { account, list } = useAccountList(AccountSitesQuery, props)
  return (
    <ConnectionList
      {...list}
      label={t`Sites`}
      page={account?.sites}
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
