import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Stack, Text, Title } from '@mantine/core'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { PriceLinesTable } from '../../ui/price/price-lines-table.tsx'
import type { Contract } from './contract.graphql.ts'

/** Every frozen price line with its source: the core, or a plugin at the version it had when it was signed. */
export function FrozenLines({ terms }: { terms: Contract['terms'] }) {
  const { t } = useLingui()
  return (
    <Stack>
      {terms.lines.map((line) =>
        line.groups.map((group) => (
          <Paper
            key={`${line.lineKey}${group.assets[0]?.assetId ?? ''}`}
            withBorder
            p="md"
            component="section"
          >
            <Title order={2} size="h5">
              {line.tierTitle} × {group.assets.length}
            </Title>
            <PriceLinesTable caption={t`One asset, one year`} lines={group.yearLines} />
            <PriceLinesTable caption={t`One asset, the whole term`} lines={group.termLines} />
            <Text size="sm">
              <Trans>Term price of one asset:</Trans> <MoneyText money={group.termPrice} bold />
              {' · '}
              <Trans>all of them:</Trans> <MoneyText money={group.groupTotal} bold />
            </Text>
          </Paper>
        )),
      )}
      {terms.quoteLines.length > 0 && (
        <Paper withBorder p="md" component="section">
          <PriceLinesTable caption={t`The whole quote`} lines={terms.quoteLines} />
        </Paper>
      )}
    </Stack>
  )
}
