import { useLingui } from '@lingui/react/macro'
import { Paper, Stack, Title } from '@mantine/core'
import { GroupLines } from '../../ui/price/group-lines.tsx'
import { PriceLinesTable } from '../../ui/price/price-lines-table.tsx'
import type { Contract } from './contract.graphql.ts'

/** Every frozen price line with its source: the core, or a plugin at the version it had when it was signed. */
export function FrozenLines({ terms }: { terms: Contract['terms'] }) {
  const { t } = useLingui()
  const { currency, quoteLines } = terms
  return (
    <Stack>
      {terms.lines.map((line) =>
        line.groups.map((group) => (
          <Paper
            key={`${line.lineKey}${group.assets[0]?.assetId ?? ''}`}
            withBorder
            p="md"
            component="section"
          >
            <Title order={2} size="h5">
              {line.tierTitle} × {group.assets.length}
            </Title>
            <GroupLines group={group} currency={currency} />
          </Paper>
        )),
      )}
      {quoteLines.length > 0 && (
        <Paper withBorder p="md" component="section">
          <PriceLinesTable caption={t`The whole quote`} lines={quoteLines} currency={currency} />
        </Paper>
      )}
    </Stack>
  )
}
