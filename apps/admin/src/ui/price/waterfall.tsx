import { Trans, useLingui } from '@lingui/react/macro'
import { SegmentedControl, Skeleton, Stack, Table, Text } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { MoneyText } from './money-text.tsx'
import classes from './price.module.css'
import type { WaterfallStep } from './price.graphql.ts'

const WaterfallChart = lazy(async () => ({ default: (await import('./waterfall-chart.tsx')).WaterfallChart }))

/** How the price comes about, step by step: a picture (loaded when shown) or the same figures as a table. */
export function Waterfall({ steps }: { steps: readonly WaterfallStep[] }) {
  const { t } = useLingui()
  const [view, setView] = useState('chart')
  const known = steps.every((step) => step.amount !== null && step.runningTotal !== null)
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        w="fit-content"
        aria-label={t`View`}
        value={view}
        onChange={setView}
        data={[
          { value: 'chart', label: t`Chart` },
          { value: 'table', label: t`Table` },
        ]}
      />
      {view === 'chart' && known && (
        <Suspense fallback={<Skeleton height={260} />}>
          <WaterfallChart steps={steps} />
        </Suspense>
      )}
      {view === 'chart' && !known && (
        <Text size="sm" c="dimmed">
          <Trans>A step is unknown, so there is no picture; the table shows which.</Trans>
        </Text>
      )}
      {(view === 'table' || !known) && (
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>
                <Trans>Step</Trans>
              </Table.Th>
              <Table.Th className={classes['right']}>
                <Trans>Amount</Trans>
              </Table.Th>
              <Table.Th className={classes['right']}>
                <Trans>Running total</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {steps.map((step, index) => (
              <Table.Tr key={index}>
                <Table.Td>{step.title}</Table.Td>
                <Table.Td className={classes['right']}>
                  <MoneyText money={step.amount} />
                </Table.Td>
                <Table.Td className={classes['right']}>
                  <MoneyText money={step.runningTotal} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
