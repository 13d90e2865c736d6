import { Trans, useLingui } from '@lingui/react/macro'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format.ts'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { AccountAssetListQuery } from './account.graphql.ts'
import { useAccountList, type AccountListProps } from './use-account-list.ts'

export function AccountAssets(props: AccountListProps) {
  const { t } = useLingui()
  const { account, list } = useAccountList(AccountAssetListQuery, props)
  return (
    <ConnectionList
      {...list}
      label={t`Assets`}
      page={account?.assets}
      empty={
        <EmptyState title={t`No equipment yet`}>
          <Trans>What a quote can cover appears here once the installed base is imported.</Trans>
        </EmptyState>
      }
      columns={[
        { title: t`Name`, cell: (row) => row.name },
        { title: t`Model`, whole: true, cell: (row) => row.model },
        { title: t`Serial number`, whole: true, cell: (row) => row.serial },
        { title: t`Site`, cell: (row) => row.site.name },
        { title: t`Criticality`, cell: (row) => row.criticality ?? '–' },
        {
          title: t`Installed`,
          cell: (row) => (row.installedOn === null ? '–' : formatDate(row.installedOn)),
        },
        {
          title: t`Purchase price`,
          right: true,
          cell: (row) => <MoneyText money={row.purchasePrice} />,
        },
      ]}
    />
  )
}
