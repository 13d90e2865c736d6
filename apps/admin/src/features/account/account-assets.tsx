import { Trans, useLingui } from '@lingui/react/macro'

import { useQuery } from 'urql'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatDate } from '../../ui/format.ts'
import { MoneyText } from '../../ui/price/money-text.tsx'
import type { AccountListProps } from './account-list.ts'
import { AccountAssetListQuery } from './account.graphql.ts'

export function AccountAssets({ accountId, after, onPage }: AccountListProps) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: AccountAssetListQuery,
    variables: { id: accountId, after: after ?? null },
    requestPolicy: 'cache-and-network',
  })
  return (
    <ConnectionList
      label={t`Assets`}
      page={data?.account?.assets}
      error={error}
      isFirst={after === undefined}
      onPage={onPage}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
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
