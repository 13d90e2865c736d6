import { Trans, useLingui } from '@lingui/react/macro'
import { Badge } from '@mantine/core'
import { useQuery } from 'urql'
import { ConnectionList } from '../../ui/connection-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useContractStatus } from '../../ui/contract-status.ts'
import { formatDate } from '../../ui/format.ts'
import { TextLink } from '../../ui/text-link.tsx'
import type { AccountListProps } from './account-list.ts'
import { AccountContractsQuery } from './account.graphql.ts'

export function AccountContracts({ accountId, after, onPage }: AccountListProps) {
  const { t } = useLingui()
  const status = useContractStatus()
  const [{ data, error }, ask] = useQuery({
    query: AccountContractsQuery,
    variables: { id: accountId, after: after ?? null },
    requestPolicy: 'cache-and-network',
  })
  return (
    <ConnectionList
      label={t`Contracts`}
      page={data?.account?.contracts}
      error={error}
      isFirst={after === undefined}
      onPage={onPage}
      onRetry={() => ask({ requestPolicy: 'network-only' })}
      empty={
        <EmptyState title={t`No contract yet`}>
          <Trans>A contract appears when the customer accepts a quote.</Trans>
        </EmptyState>
      }
      columns={[
        {
          title: t`Number`,
          whole: true,
          cell: (row) => (
            <TextLink to="/contracts/$contractId" params={{ contractId: row.id }}>
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
        { title: t`First covered day`, cell: (row) => formatDate(row.start) },
        { title: t`Last covered day`, cell: (row) => formatDate(row.lastDay) },
      ]}
    />
  )
}
