import { Trans, useLingui } from '@lingui/react/macro'
import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { MoneyText } from '../../../ui/price/money-text.tsx'
import type { Money } from '../../../ui/price/price.graphql.ts'
import { PriceLinesTable } from '../../../ui/price/price-lines-table.tsx'
import { ComparedCells } from './compared-cells.tsx'
import classes from './ladder.module.css'
import type { Counterexample, LadderPair } from './ladder.graphql.ts'
import { packageParts } from './package-parts.ts'
import { PriceGap } from './price-gap.tsx'

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
  const { price, against, cells, lines } = counterexample
  return (
    <Stack>
      <div className={classes['sides']}>
        <Side heading={<Trans>The package</Trans>} price={price}>
          {packageParts(counterexample).map(({ key, title, amount }, place) => (
            <div key={`${key}${place}`} className={classes['part']}>
              <Text span fw={place === 0 ? 600 : 400}>
                {place === 0 ? title : `+ ${title}`}
              </Text>
              {amount !== null && <MoneyText money={amount} />}
            </div>
          ))}
        </Side>
        <Side heading={<Trans>The tier above</Trans>} price={against}>
          <Text fw={600}>{pair.above.title}</Text>
        </Side>
      </div>
      <PriceGap pair={pair} counterexample={counterexample} />
      {children}
      <ComparedCells cells={cells} aboveTitle={pair.above.title} />
      {lines.length > 0 && (
        <PriceLinesTable
          lines={lines}
          currency={(price ?? against)?.currency ?? null}
          caption={t`How the package comes to its price`}
        />
      )}
    </Stack>
  )
}

function Side({
  heading,
  price,
  children,
}: {
  heading: ReactNode
  price: Money | null
  children: ReactNode
}) {
  return (
    <Paper withBorder p="sm" className={classes['side']}>
      <Title order={3} size="h6" c="dimmed" fw={500}>
        {heading}
      </Title>
      {children}
      <Text size="lg" className={classes['total']}>
        <MoneyText money={price} bold />
      </Text>
    </Paper>
  )
}
