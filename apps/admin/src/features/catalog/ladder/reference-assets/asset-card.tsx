import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Paper, Table, Text, Title } from '@mantine/core'
import { useFactText } from '../../facts/use-fact-text.ts'
import type { LadderSettings, ReferenceAsset } from '../ladder.graphql.ts'

/** A reference asset as it is, with what may be done to it. */
export function AssetCard({
  asset,
  facts,
  busy,
  onEdit,
  onRemove,
}: {
  asset: ReferenceAsset
  facts: LadderSettings['facts']
  busy: boolean
  /** Null: looked at only. */
  onEdit: (() => void) | null
  onRemove: (() => void) | null
}) {
  const { t } = useLingui()
  const textOf = useFactText()
  const known = Object.entries(asset.facts as Record<string, unknown>)
  const rank = (key: string) => facts.findIndex((fact) => fact.key === key)
  return (
    <Paper withBorder p="sm" component="li" data-asset={asset.key}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={3} size="h6">
          {asset.title}
        </Title>
        <Group gap={4} wrap="nowrap">
          {onEdit !== null && (
            <Button size="compact-xs" variant="subtle" aria-label={t`Change ${asset.title}`} onClick={onEdit}>
              <Trans>Change</Trans>
            </Button>
          )}
          {onRemove !== null && (
            <Button
              size="compact-xs"
              variant="subtle"
              color="red"
              disabled={busy}
              aria-label={t`Remove ${asset.title}`}
              onClick={onRemove}
            >
              <Trans>Remove</Trans>
            </Button>
          )}
        </Group>
      </Group>
      <Text size="sm">
        <Trans>Terms: {asset.termMonths.join(', ')} months</Trans>
      </Text>
      <Table verticalSpacing={2}>
        <Table.Tbody>
          {known
            .toSorted(([one], [other]) => rank(one) - rank(other))
            .map(([key, value]) => {
              const fact = facts.find((each) => each.key === key)
              return (
                <Table.Tr key={key}>
                  <Table.Th scope="row" fw={500} w="50%">
                    {fact?.title ?? key}
                  </Table.Th>
                  <Table.Td>{[textOf(fact, value), fact?.unit].filter(Boolean).join(' ')}</Table.Td>
                </Table.Tr>
              )
            })}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}
