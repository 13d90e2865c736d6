import { Trans, useLingui } from '@lingui/react/macro'
import { Table, Text } from '@mantine/core'
import { LineAmount, LineFacts } from './line-cells.tsx'
import classes from './price.module.css'
import type { PriceLine } from './price.graphql.ts'
import { useStageTitle } from './stage-title.ts'

/** Every line of a price: its stage, who made it (plugin and version), why, how much. */
export function PriceLinesTable({
  lines,
  currency,
  caption,
}: {
  lines: readonly PriceLine[]
  /** In which rates are; null: nothing beside them says. */
  currency: string | null
  caption: string
}) {
  const { t } = useLingui()
  const stageTitle = useStageTitle()
  return (
    <Table.ScrollContainer minWidth={560}>
      <Table verticalSpacing={6} striped captionSide="top">
        <Table.Caption>{caption}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Stage</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Why</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Source</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Year</Trans>
            </Table.Th>
            <Table.Th className={classes['right']}>
              <Trans>Amount</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line, index) => (
            <Table.Tr key={index}>
              <Table.Td>{stageTitle(line.stage)}</Table.Td>
              <Table.Td>
                {line.explanation}
                <LineFacts line={line} />
              </Table.Td>
              <Table.Td>
                <Text size="xs" c="dimmed">
                  {line.source.plugin === null
                    ? t`core`
                    : `${line.source.plugin}@${line.source.version ?? ''}`}
                </Text>
              </Table.Td>
              <Table.Td>{line.contractYear === null ? '' : line.contractYear + 1}</Table.Td>
              <Table.Td className={classes['right']}>
                <LineAmount line={line} currency={currency} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
