import { Trans, useLingui } from '@lingui/react/macro'
import { Stack, Text, Title } from '@mantine/core'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { PriceLinesTable } from '../../ui/price/price-lines-table.tsx'
import type { Decision } from './quote.graphql.ts'

/** Every price line of a decision, group of like assets by group, then those of the whole quote. */
export function DecidedLines({ decision }: { decision: Pick<Decision, 'lines' | 'quoteLines'> }) {
  const { t } = useLingui()
  return (
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
      {decision.quoteLines.length > 0 && (
        <PriceLinesTable caption={t`The whole quote`} lines={decision.quoteLines} />
      )}
    </Stack>
  )
}
