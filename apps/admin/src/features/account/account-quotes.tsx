import { Trans, useLingui } from '@lingui/react/macro'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatInstant } from '../../ui/format.ts'
import { useQuoteColumns } from '../../ui/quote-columns.tsx'
import { AccountQuotesQuery } from './account.graphql.ts'
import { useAccountList, type AccountListProps } from './use-account-list.ts'

export function AccountQuotes(props: AccountListProps) {
  const { t } = useLingui()
  const { number, status, net } = useQuoteColumns()
  const { account, list } = useAccountList(AccountQuotesQuery, props)
  return (
    <ConnectionList
      {...list}
      label={t`Quotes`}
      page={account?.quotes}
      empty={
        <EmptyState title={t`No quote yet`}>
          <Trans>Make the first one with “New quote”.</Trans>
        </EmptyState>
      }
      columns={[number, status, { title: t`Drafted`, cell: (row) => formatInstant(row.createdAt) }, net]}
    />
  )
}
