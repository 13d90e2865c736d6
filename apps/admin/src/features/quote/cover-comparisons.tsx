import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Group, List, Paper, Stack, Text } from '@mantine/core'
import type { Decision } from './quote.graphql.ts'

type Comparison = Decision['lines'][number]['groups'][number]['cover']['comparisons'][number]

/** The selection against the tiers above and below: more, less, or crossing, and where. */
export function CoverComparisons({ comparisons }: { comparisons: readonly Comparison[] }) {
  const { t } = useLingui()
  const verdict = {
    EQUAL: t`as much`,
    MORE: t`more`,
    LESS: t`less`,
    INCOMPARABLE: t`more in some points, less in others`,
    UNKNOWN: t`not known`,
  }
  const colour = { EQUAL: 'gray', MORE: 'teal', LESS: 'orange', INCOMPARABLE: 'violet', UNKNOWN: 'gray' }
  return (
    <Stack gap="xs">
      {comparisons.map((comparison) => (
        <Paper key={`${comparison.relation}${comparison.tierKey}`} withBorder p="xs">
          <Group gap="xs">
            <Text size="sm" fw={500}>
              {comparison.relation === 'ABOVE'
                ? t`Against the tier above, ${comparison.tierTitle}:`
                : comparison.relation === 'BELOW'
                  ? t`Against the tier below, ${comparison.tierTitle}:`
                  : t`Against the bare tier, ${comparison.tierTitle}:`}
            </Text>
            <Badge variant="light" color={colour[comparison.verdict]}>
              {verdict[comparison.verdict]}
            </Badge>
          </Group>
          {comparison.points.length > 0 && (
            <List size="xs" mt={4}>
              {comparison.points.slice(0, 6).map((point) => (
                <List.Item key={`${point.dimensionKey}${point.facetKey}`}>
                  {point.dimensionTitle}: {point.selectionText} ⟷ {point.tierText}
                </List.Item>
              ))}
              {comparison.points.length > 6 && (
                <List.Item>
                  <Trans>and {comparison.points.length - 6} more points</Trans>
                </List.Item>
              )}
            </List>
          )}
        </Paper>
      ))}
    </Stack>
  )
}
