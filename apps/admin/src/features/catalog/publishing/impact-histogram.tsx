import { Trans, useLingui } from '@lingui/react/macro'
import { Group, SegmentedControl, Skeleton, Stack, Table, Title } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { Impact } from './publishing.graphql.ts'
import classes from './publishing.module.css'
import { useBarTitles } from './use-bar-titles.ts'

const HistogramChart = lazy(async () => ({
  default: (await import('./histogram-chart.tsx')).HistogramChart,
}))

/** How many renewals change by how much: a picture (loaded when shown) or the same figures as a table. */
export function ImpactHistogram({ bars }: { bars: Impact['histogram'] }) {
  const { t } = useLingui()
  const [view, setView] = useState('chart')
  const titled = useBarTitles(bars)
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={3} size="h6">
          <Trans>Renewals by change of price</Trans>
        </Title>
        <SegmentedControl
          size="xs"
          aria-label={t`View`}
          value={view}
          onChange={setView}
          data={[
            { value: 'chart', label: t`Chart` },
            { value: 'table', label: t`Table` },
          ]}
        />
      </Group>
      {view === 'chart' ? (
        <Suspense fallback={<Skeleton height={200} />}>
          <HistogramChart bars={titled} />
        </Suspense>
      ) : (
        <Table verticalSpacing={4} maw={480}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">
                <Trans>Change of price</Trans>
              </Table.Th>
              <Table.Th scope="col" className={classes['right']}>
                <Trans>Contracts</Trans>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {titled.map((bar) => (
              <Table.Tr key={bar.title}>
                <Table.Td>{bar.title}</Table.Td>
                <Table.Td className={classes['right']}>{bar.contracts}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
