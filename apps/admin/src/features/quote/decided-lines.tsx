import { useLingui } from '@lingui/react/macro'
import { Stack, Title } from '@mantine/core'
import { GroupLines } from '../../ui/price/group-lines.tsx'
import { PriceLinesTable } from '../../ui/price/price-lines-table.tsx'
import type { Decision } from './decision.graphql.ts'

/** Every price line of a decision, group of like assets by group, then those of the whole quote. */
export function DecidedLines({
  decision: { lines, quoteLines, currency },
}: {
  decision: Pick<Decision, 'lines' | 'quoteLines' | 'currency'>
}) {
  const { t } = useLingui()
  return (
    <Stack>
      {lines.map((line) =>
        line.groups.map((group) => (
          <Stack key={`${line.lineKey}${group.assetIds.join()}`} gap={4}>
            <Title order={3} size="h6">
              {line.tierTitle} × {group.assetIds.length}
            </Title>
            <GroupLines group={group} currency={currency} />
          </Stack>
        )),
      )}
      {quoteLines.length > 0 && (
        <PriceLinesTable caption={t`The whole quote`} lines={quoteLines} currency={currency} />
      )}
    </Stack>
  )
}
