import { Trans, useLingui } from '@lingui/react/macro'
import { List, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { MoneyText } from '../../../ui/price/money-text.tsx'
import type { Money } from '../../../ui/price/price.graphql.ts'
import { PriceLinesTable } from '../../../ui/price/price-lines-table.tsx'
import { ComparedCells } from './compared-cells.tsx'
import classes from './ladder.module.css'
import type { Counterexample, LadderPair } from './ladder.graphql.ts'

/** The cheapest offending package beside the dearer tier: prices, cover dimension by dimension, price lines. */
export function CounterexampleView({
  pair,
  counterexample,
  children,
}: {
  pair: LadderPair
  counterexample: Counterexample
  /** What would mend it: right under the two prices. */
  children: ReactNode
}) {
  const { t } = useLingui()
  const { tier, addOns, price, against, cells, lines } = counterexample
  return (
    <Stack>
      <div className={classes['sides']}>
        <Side heading={<Trans>The package</Trans>} title={tier.title} price={price}>
          {addOns.length > 0 && (
            <List size="sm" listStyleType="'+ '">
              {addOns.map((addOn, place) => (
                <List.Item key={`${addOn.key}${place}`}>{addOn.title}</List.Item>
              ))}
            </List>
          )}
        </Side>
        <Side heading={<Trans>The tier above</Trans>} title={pair.above.title} price={against} />
      </div>
      {children}
      <ComparedCells cells={cells} aboveTitle={pair.above.title} />
      {lines.length > 0 && <PriceLinesTable lines={lines} caption={t`How the package comes to its price`} />}
    </Stack>
  )
}

function Side({
  heading,
  title,
  price,
  children,
}: {
  heading: ReactNode
  title: string
  price: Money | null
  children?: ReactNode
}) {
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h6" c="dimmed" fw={500}>
        {heading}
      </Title>
      <Text fw={600}>{title}</Text>
      {children}
      <Text size="lg" mt={4}>
        <MoneyText money={price} bold />
      </Text>
    </Paper>
  )
}
