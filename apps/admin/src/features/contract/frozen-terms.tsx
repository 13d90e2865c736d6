import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { formatDate } from '../../ui/format.ts'
import { CoverTable } from '../../ui/price/cover-table.tsx'
import type { Contract } from './contract.graphql.ts'

/** What was promised for which assets, and what is excluded by which clause. */
export function FrozenTerms({ terms }: { terms: Contract['terms'] }) {
  const { t } = useLingui()
  return (
    <Stack>
      {terms.lines.map((line) => (
        <Paper key={line.lineKey} withBorder p="md" component="section">
          <Group justify="space-between">
            <Title order={2} size="h4">
              {line.tierTitle}
            </Title>
            <Text size="sm" c="dimmed">
              {t`${line.termMonths} months, ${formatDate(line.start)} to ${formatDate(line.lastDay)}`}
            </Text>
          </Group>
          {line.addOns.length > 0 && (
            <Group gap={6} mt={6}>
              {line.addOns.map((addOn) => (
                <Badge key={addOn.key} variant="light" tt="none">
                  {addOn.title} · {addOn.key}@{addOn.version}
                </Badge>
              ))}
            </Group>
          )}
          {line.groups.map((group) => (
            <Stack key={group.assets.map((asset) => asset.assetId).join()} gap="xs" mt="md">
              <Text size="sm" fw={500}>
                {group.assets.map((asset) => `${asset.name} (${asset.serial})`).join(', ')}
              </Text>
              <CoverTable rows={group.cover.rows} addOns={line.addOns} />
            </Stack>
          ))}
          {line.exclusions.length > 0 && (
            <>
              <Title order={3} size="h6" mt="md">
                <Trans>Not covered</Trans>
              </Title>
              <List size="sm">
                {line.exclusions.map((exclusion) => (
                  <List.Item key={`${exclusion.clause}${exclusion.cause}`}>
                    {t`Clause ${exclusion.clause}`}: {exclusion.text}
                  </List.Item>
                ))}
              </List>
            </>
          )}
        </Paper>
      ))}
    </Stack>
  )
}
