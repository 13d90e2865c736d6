import { Trans, useLingui } from '@lingui/react/macro'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { useContractColumns } from '../../ui/contract-columns.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AccountContractsQuery } from './account.graphql.ts'
import { useAccountList, type AccountListProps } from './use-account-list.ts'

export function AccountContracts(props: AccountListProps) {
  const { t } = useLingui()
  const { number, status, start, lastDay } = useContractColumns()
  const { account, list } = useAccountList(AccountContractsQuery, props)
  return (
    <ConnectionList
      {...list}
      label={t`Contracts`}
      page={account?.contracts}
      empty={
        <EmptyState title={t`No contract yet`}>
          <Trans>A contract appears when the customer accepts a quote.</Trans>
        </EmptyState>
      }
      columns={[number, status, start, lastDay]}
    />
  )
}
