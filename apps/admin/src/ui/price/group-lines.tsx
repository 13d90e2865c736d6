import { Trans, useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { MoneyText } from './money-text.tsx'
import { PriceLinesTable } from './price-lines-table.tsx'
import type { Money, PriceLine } from './price.graphql.ts'

/** How the price of a group of like assets comes about: one of them in a year, over the term, and all of them. */
export function GroupLines({
  group: { yearLines, termLines, termPrice, groupTotal },
  currency,
}: {
  group: {
    readonly yearLines: readonly PriceLine[]
    readonly termLines: readonly PriceLine[]
    readonly termPrice: Money | null
    readonly groupTotal: Money | null
  }
  currency: string
}) {
  const { t } = useLingui()
  return (
    <>
      <PriceLinesTable caption={t`One asset, one year`} lines={yearLines} currency={currency} />
      <PriceLinesTable caption={t`One asset, the whole term`} lines={termLines} currency={currency} />
      <Text size="sm">
        <Trans>Term price of one asset:</Trans> <MoneyText money={termPrice} bold />
        {' · '}
        <Trans>all of them:</Trans> <MoneyText money={groupTotal} bold />
      </Text>
    </>
  )
}
