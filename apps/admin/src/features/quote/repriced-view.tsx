import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { MoneyText } from '../../ui/price/money-text.tsx'
import { TotalsTable } from '../../ui/price/totals-table.tsx'
import type { StoredQuote } from './quote.graphql.ts'

/** A draft priced under another build of its add-ons: both prices side by side, before it is priced again. */
export function RepricedView({ quote }: { quote: StoredQuote }) {
  const { t } = useLingui()
  const { repriced } = quote
  return (
    <Alert
      color={quote.stalePluginBuild ? 'orange' : 'blue'}
      title={quote.stalePluginBuild ? t`Priced under another build of its add-ons` : t`Priced again`}
    >
      <Stack gap="sm">
        {quote.stalePluginBuild && (
          <Text size="sm">
            <Trans>The add-ons changed since this draft was priced. Price it again before offering it.</Trans>
          </Text>
        )}
        {repriced !== null && (
          <>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <div>
                <Title order={2} size="h6">
                  <Trans>As priced before</Trans>
                </Title>
                <TotalsTable totals={repriced.before.totals} />
              </div>
              <div>
                <Title order={2} size="h6">
                  <Trans>Under the running build</Trans>
                </Title>
                <TotalsTable totals={repriced.after.totals} />
              </div>
            </SimpleGrid>
            <Text size="sm">
              <Trans>Difference of the net:</Trans> <MoneyText money={repriced.netDifference} bold />
            </Text>
          </>
        )}
      </Stack>
    </Alert>
  )
}
