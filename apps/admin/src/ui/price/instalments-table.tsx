import { Trans } from '@lingui/react/macro'
import { Table } from '@mantine/core'
import { formatDate } from '../format.ts'
import { MoneyText } from './money-text.tsx'
import type { InstalmentRow } from './price.graphql.ts'

/** When how much is due; each instalment is one invoice. */
export function InstalmentsTable({ instalments }: { instalments: readonly InstalmentRow[] }) {
  return (
    <Table verticalSpacing={6}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>
            <Trans>No.</Trans>
          </Table.Th>
          <Table.Th>
            <Trans>Due on</Trans>
          </Table.Th>
          <Table.Th ta="right">
            <Trans>Net</Trans>
          </Table.Th>
          <Table.Th ta="right">
            <Trans>With tax</Trans>
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {instalments.map((instalment) => (
          <Table.Tr key={instalment.number}>
            <Table.Td>{instalment.number}</Table.Td>
            <Table.Td>{formatDate(instalment.dueOn)}</Table.Td>
            <Table.Td ta="right">
              <MoneyText money={instalment.net} />
            </Table.Td>
            <Table.Td ta="right">
              <MoneyText money={instalment.gross} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
