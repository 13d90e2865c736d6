import { useLingui } from '@lingui/react/macro'
import { useContractStatus } from './contract-status.ts'
import { formatDate } from './format.ts'
import type { ContractRow } from './list-rows.graphql.ts'
import type { Column } from './list-table.tsx'
import { StatusBadge } from './status-badge.tsx'
import { TextLink } from './text-link.tsx'

/** The columns that every list of contracts has. */
export function useContractColumns(): Readonly<
  Record<'number' | 'status' | 'start' | 'lastDay', Column<ContractRow>>
> {
  const { t } = useLingui()
  const words = useContractStatus()
  return {
    number: {
      title: t`Number`,
      whole: true,
      cell: (row) => (
        <TextLink to="/contracts/$contractId" params={{ contractId: row.id }}>
          {row.number}
        </TextLink>
      ),
    },
    status: {
      title: t`Status`,
      whole: true,
      cell: (row) => <StatusBadge status={row.status} words={words} />,
    },
    start: { title: t`First covered day`, whole: true, cell: (row) => formatDate(row.start) },
    lastDay: { title: t`Last covered day`, whole: true, cell: (row) => formatDate(row.lastDay) },
  }
}
