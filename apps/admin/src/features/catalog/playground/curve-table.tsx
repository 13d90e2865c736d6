import { Trans, useLingui } from '@lingui/react/macro'
import { Table, Text } from '@mantine/core'
import { MoneyText } from '../../../ui/price/money-text.tsx'
import type { PlaygroundCurve } from './playground.graphql.ts'

/** The corners of the curve: between two of them the price is a straight line. */
export function CurveTable({
  curve,
  columns,
  figure,
  axis,
}: {
  curve: PlaygroundCurve
  columns: readonly string[]
  figure: (value: number) => string
  axis: string
}) {
  const { t } = useLingui()
  const words = { STEP: t`steps here`, KINK: t`bends here`, LIMIT: t`begins or ends here` }
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{axis}</Table.Th>
            {columns.map((title) => (
              <Table.Th key={title} scope="col" ta="right">
                {title}
              </Table.Th>
            ))}
            <Table.Th>
              <Trans>Shape</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {curve.points.map(({ value, prices }) => (
            <Table.Tr key={value}>
              <Table.Th scope="row" fw={400}>
                {figure(value)}
              </Table.Th>
              {prices.map(({ charge, reason }, index) => (
                <Table.Td key={columns[index]} ta="right">
                  {charge === null && reason !== null ? (
                    <Text span size="xs" c="red.9">
                      {reason}
                    </Text>
                  ) : (
                    <MoneyText money={charge} />
                  )}
                </Table.Td>
              ))}
              <Table.Td>
                <Text span size="xs" c="dimmed">
                  {curve.bends
                    .filter((bend) => bend.value === value)
                    .map(({ kind }) => words[kind])
                    .join(', ')}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
