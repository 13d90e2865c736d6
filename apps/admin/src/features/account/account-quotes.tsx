import { Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '@mantine/core'
import { useQuery } from 'urql'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { formatInstant } from '../../ui/format.ts'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { useQuoteStatus } from '../../ui/quote-status.ts'
import { TextLink } from '../../ui/text-link.tsx'
import type { AccountListProps } from './account-list.ts'
import { AccountQuotesQuery } from './account.graphql.ts'

export function AccountQuotes({ accountId, after, onPage }: AccountListProps) {
  const { t } = useLingui()
  const status = useQuoteStatus()
  const [{ data, error }, ask] = useQuery({
    query: AccountQuotesQuery,
    variables: { id: accountId, after: after ?? null },
    requestPolicy: 'cache-and-network',
  })
  return (
    <ConnectionList
      label={t`Quotes`}
      page={data?.account?.quotes}
      error={error}
      isFirst={after === undefined}
      onPage={onPage}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      empty={
        <EmptyState title={t`No quote yet`}>
          <Trans>Make the first one with “New quote”.</Trans>
        </EmptyState>
      }
      columns={[
        {
          title: t`Number`,
          whole: true,
          cell: (row) => (
            <TextLink to="/quotes/$quoteId" params={{ quoteId: row.id }}>
              {row.number}
            </TextLink>
          ),
        },
        {
          title: t`Status`,
          whole: true,
          cell: (row) => (
            <Badge variant="light" color={status.colour(row.status)}>
              {status.title(row.status)}
            </Badge>
          ),
        },
        { title: t`Drafted`, cell: (row) => formatInstant(row.createdAt) },
        { title: t`Net`, right: true, cell: (row) => <MoneyText money={row.totals.net} /> },
      ]}
    />
  )
}
