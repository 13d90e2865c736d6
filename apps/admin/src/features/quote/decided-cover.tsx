import { Stack, Title } from '@mantine/core'
import { CoverTable } from '../../ui/price/cover-table.tsx'
import { CoverComparisons } from './cover-comparisons.tsx'
import type { Decision } from './decision.graphql.ts'

/** What each group of assets gets, and how that stands against the tiers above and below. */
export function DecidedCover({ lines }: { lines: Decision['lines'] }) {
  return (
    <Stack>
      {lines.map((line) =>
        line.groups.map((group) => (
          <Stack key={`${line.lineKey}${group.assetIds.join()}`} gap="sm">
            <Title order={3} size="h6">
              {[line.tierTitle, ...line.addOns.map((addOn) => addOn.title)].join(' + ')} ×{' '}
              {group.assetIds.length}
            </Title>
            <CoverComparisons comparisons={group.cover.comparisons} />
            <CoverTable rows={group.cover.rows} addOns={line.addOns} />
          </Stack>
        )),
      )}
    </Stack>
  )
}
