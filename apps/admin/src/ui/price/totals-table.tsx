import { Trans } from '@lingui/react/macro'
import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { MoneyText } from './money-text.tsx'
import classes from './price.module.css'
import type { Money, Totals } from './price.graphql.ts'

/** From list price to what is paid. */
export function TotalsTable({ totals }: { totals: Totals }) {
  const rows: [ReactNode, Money | null, boolean][] = [
    [<Trans key="list">List price over the term</Trans>, totals.list, false],
    [<Trans key="net">Net</Trans>, totals.net, true],
    [<Trans key="surcharge">Instalment surcharge</Trans>, totals.surcharge, false],
    [<Trans key="tax">Tax</Trans>, totals.tax, false],
    [<Trans key="payable">To pay</Trans>, totals.payable, true],
  ]
  return (
    <Table verticalSpacing={4}>
      <Table.Tbody>
        {rows.map(([title, money, bold], index) => (
          <Table.Tr key={index}>
            <Table.Th fw={bold ? 650 : 400}>{title}</Table.Th>
            <Table.Td className={classes['right']}>
              <MoneyText money={money} bold={bold} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
