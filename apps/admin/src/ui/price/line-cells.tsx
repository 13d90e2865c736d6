import { Trans, useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { formatRate } from '../format.ts'
import { MoneyText } from './money-text.tsx'
import type { PriceLine } from './price.graphql.ts'

/** What a line comes to; of a rate, what one unit or event costs. */
export function LineAmount({
  line: { amount, rate, recurrence },
  currency,
}: {
  line: Pick<PriceLine, 'amount' | 'rate' | 'recurrence'>
  /** In which rates are; null: nothing beside them says. */
  currency: string | null
}) {
  const { t } = useLingui()
  if (amount !== null || rate === null || currency === null) return <MoneyText money={amount} />
  const figure = formatRate(rate, currency)
  return recurrence === 'PER_EVENT' ? t`${figure} per event` : t`${figure} per unit`
}

/** Under the words of a line: facts that nobody knows, and those that the catalog's default stood in for. */
export function LineFacts({
  line: { unknownFacts, assumedFacts },
}: {
  line: Pick<PriceLine, 'unknownFacts' | 'assumedFacts'>
}) {
  return (
    <>
      {unknownFacts.length > 0 && (
        <Text size="xs" c="var(--mantine-color-orange-light-color)">
          <Trans>Missing: {unknownFacts.join(', ')}</Trans>
        </Text>
      )}
      {assumedFacts.length > 0 && (
        <Text size="xs" c="dimmed">
          <Trans>Assumed: {assumedFacts.join(', ')}</Trans>
        </Text>
      )}
    </>
  )
}
