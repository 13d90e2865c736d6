import { Trans, useLingui } from '@lingui/react/macro'
import { Table, Text } from '@mantine/core'
import { LineAmount, LineFacts } from '../../../ui/price/line-cells.tsx'
import priceClasses from '../../../ui/price/price.module.css'
import type { PlaygroundCase, PlaygroundVersion } from './playground.graphql.ts'
import { useWhyLine } from './why-line.ts'

type OwnLine = PlaygroundCase['lines'][number]

/** The add-on's own lines of one year of one asset, each with why. */
export function OwnLines({ shown, version }: { shown: PlaygroundCase; version: PlaygroundVersion }) {
  const { t } = useLingui()
  const why = useWhyLine(version)
  const currency = shown.net?.currency ?? version.priceBooks[0]?.currency ?? 'EUR'
  const recurrences: Readonly<Record<OwnLine['recurrence'], string>> = {
    ONCE: t`once`,
    PER_YEAR: t`per year`,
    PER_UNIT: t`per unit`,
    PER_EVENT: t`per event`,
  }
  if (shown.lines.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>It writes no line of its own here.</Trans>
      </Text>
    )
  }
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <Trans>Line</Trans>
            </Table.Th>
            <Table.Th>
              <Trans>Why</Trans>
            </Table.Th>
            <Table.Th className={priceClasses['right']}>
              <Trans>Amount</Trans>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.lines.map((line, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                {line.explanation}
                <Text size="xs" c="dimmed">
                  {line.source.plugin}@{line.source.version} · {recurrences[line.recurrence]}
                  {line.perQuote && <> · {t`of the whole quote`}</>}
                </Text>
              </Table.Td>
              <Table.Td>
                {why(line, currency).map((each) => (
                  <div key={each}>{each}</div>
                ))}
                <LineFacts line={line} />
              </Table.Td>
              <Table.Td className={priceClasses['right']}>
                <LineAmount line={line} currency={currency} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
