import { useLingui } from '@lingui/react/macro'
import type { QuoteRow } from './list-rows.graphql.ts'
import type { Column } from './list-table.tsx'
import { MoneyText } from './price/money-text.tsx'
import { useQuoteStatus } from './quote-status.ts'
import { StatusBadge } from './status-badge.tsx'
import { TextLink } from './text-link.tsx'

/** The columns that every list of quotes has. */
export function useQuoteColumns(): Readonly<Record<'number' | 'status' | 'net', Column<QuoteRow>>> {
  const { t } = useLingui()
  const words = useQuoteStatus()
  return {
    number: {
      title: t`Number`,
      whole: true,
      cell: (row) => (
        <TextLink to="/quotes/$quoteId" params={{ quoteId: row.id }}>
          {row.number}
        </TextLink>
      ),
    },
    status: {
      title: t`Status`,
      whole: true,
      cell: (row) => <StatusBadge status={row.status} words={words} />,
    },
    net: { title: t`Net`, right: true, whole: true, cell: (row) => <MoneyText money={row.totals.net} /> },
  }
}
