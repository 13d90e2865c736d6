import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Badge, Group, Stack, Table, Tabs, Text, Title } from '@mantine/core'
import { formatDate } from '../../ui/format.ts'
import { CoverTable } from '../../ui/price/cover-table.tsx'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { PriceLinesTable } from '../../ui/price/price-lines-table.tsx'
import { TotalsTable } from '../../ui/price/totals-table.tsx'
import { Waterfall } from '../../ui/price/waterfall.tsx'
import { CoverComparisons } from './cover-comparisons.tsx'
import type { Decision } from './quote.graphql.ts'

/** One explained decision: what it costs and why, what it covers, whether it may be offered. */
export function DecisionView({ decision }: { decision: Omit<Decision, '__typename'> }) {
  const { t } = useLingui()
  const outcome = { PASSED: t`passed`, APPROVAL_NEEDED: t`approval needed`, REFUSED: t`refused`, UNKNOWN: t`unknown` }
  const colour = { PASSED: 'teal', APPROVAL_NEEDED: 'yellow', REFUSED: 'red', UNKNOWN: 'gray' }
  return (
    <Stack>
      {decision.refusals.map((finding) => (
        <Alert key={`${finding.code}${finding.lineKey ?? ''}${finding.addOn ?? ''}${finding.message}`} color="red" role="alert" title={t`Refused`}>
          {finding.message}
          <Text size="sm" fw={500}>
            {finding.cure}
          </Text>
        </Alert>
      ))}
      {decision.unknowns.map((finding) => (
        <Alert key={`${finding.code}${finding.lineKey ?? ''}${finding.addOn ?? ''}${finding.message}`} color="gray" title={t`Unknown`}>
          {finding.message}
          <Text size="sm" fw={500}>
            {finding.cure}
          </Text>
        </Alert>
      ))}
      <TotalsTable totals={decision.totals} />
      <Group gap="xs">
        {decision.checks.map((check) => (
          <Badge key={`${check.code}${check.message}`} color={colour[check.outcome]} variant="light" title={check.message}>
            {check.code}: {outcome[check.outcome]}
          </Badge>
        ))}
      </Group>
      {decision.checks
        .filter((check) => check.outcome !== 'PASSED')
        .map((check) => (
          <Text key={`${check.code}${check.message}`} size="sm">
            {check.message}
          </Text>
        ))}
      <Tabs defaultValue="price" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="price">
            <Trans>Price</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="lines">
            <Trans>Line by line</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="cover">
            <Trans>Cover</Trans>
          </Tabs.Tab>
          <Tabs.Tab value="instalments">
            <Trans>Instalments</Trans>
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="price" pt="sm">
          <Waterfall steps={decision.waterfall} />
        </Tabs.Panel>
        <Tabs.Panel value="lines" pt="sm">
          <Stack>
            {decision.lines.map((line) =>
              line.groups.map((group) => (
                <Stack key={`${line.lineKey}${group.assetIds.join()}`} gap={4}>
                  <Title order={3} size="h6">
                    {line.tierTitle} × {group.assetIds.length}
                  </Title>
                  <PriceLinesTable caption={t`One asset, one year`} lines={group.yearLines} />
                  <PriceLinesTable caption={t`One asset, the whole term`} lines={group.termLines} />
                  <Text size="sm">
                    <Trans>Term price of one asset:</Trans> <MoneyText money={group.termPrice} bold />
                    {' · '}
                    <Trans>all of them:</Trans> <MoneyText money={group.groupTotal} bold />
                  </Text>
                </Stack>
              )),
            )}
            {decision.quoteLines.length > 0 && <PriceLinesTable caption={t`The whole quote`} lines={decision.quoteLines} />}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="cover" pt="sm">
          <Stack>
            {decision.lines.map((line) =>
              line.groups.map((group) => (
                <Stack key={`${line.lineKey}${group.assetIds.join()}`} gap="sm">
                  <Title order={3} size="h6">
                    {line.tierTitle}
                    {line.addOns.map((addOn) => ` + ${addOn.title}`).join('')}
                  </Title>
                  <CoverComparisons comparisons={group.cover.comparisons} />
                  <CoverTable rows={group.cover.rows} />
                </Stack>
              )),
            )}
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="instalments" pt="sm">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>#</Table.Th>
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
              {decision.instalments.map((instalment) => (
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
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
