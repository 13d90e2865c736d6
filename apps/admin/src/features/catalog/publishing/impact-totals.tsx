import { Plural, Trans } from '@lingui/react/macro'
import { Group, Text } from '@mantine/core'
import { formatMoney } from '../../../ui/format.ts'
import type { Impact } from './publishing.graphql.ts'
import { SignedMoney } from './signed-money.tsx'

/** The sum of all renewals that have a price, before and after; one line for each currency. */
export function ImpactTotals({ totals }: { totals: Impact['totals'] }) {
  return (
    <div>
      {totals.map((total) => (
        <Group key={total.before.currency} gap="md" align="baseline">
          <Text size="xl" fw={650}>
            <SignedMoney money={total.difference} />
          </Text>
          <Text size="sm">
            <Plural value={total.contracts} one="over # renewal" other="over # renewals" />
            {' · '}
            <Trans>
              {formatMoney(total.before)} becomes {formatMoney(total.after)}
            </Trans>{' '}
            {total.lapsedDiscount.amountMinor < 0 && (
              <Text span inherit c="dimmed">
                <Trans>
                  Discounts that end with the contracts make up {formatMoney(opposite(total.lapsedDiscount))}{' '}
                  of it.
                </Trans>
              </Text>
            )}
          </Text>
        </Group>
      ))}
    </div>
  )
}

function opposite({ amountMinor, currency }: Impact['totals'][number]['lapsedDiscount']) {
  return { amountMinor: -amountMinor, currency }
}
