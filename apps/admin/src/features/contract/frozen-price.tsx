import { Grid, Paper, Title } from '@mantine/core'
import { InstalmentsTable } from '../../ui/price/instalments-table.tsx'
import { TotalsTable } from '../../ui/price/totals-table.tsx'
import { Waterfall } from '../../ui/price/waterfall.tsx'
import type { Contract } from './contract.graphql.ts'

/** What was agreed to be paid, when, and how it came about. */
export function FrozenPrice({ terms }: { terms: Contract['terms'] }) {
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Paper withBorder p="md">
          <TotalsTable totals={terms.totals} />
          <Title order={2} size="h6" mt="md">
            {terms.paymentPlanTitle}
          </Title>
          <InstalmentsTable instalments={terms.instalments} />
        </Paper>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <Paper withBorder p="md">
          <Waterfall steps={terms.waterfall} />
        </Paper>
      </Grid.Col>
    </Grid>
  )
}
