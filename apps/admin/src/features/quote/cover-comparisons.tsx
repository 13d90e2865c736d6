import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Group, List, Paper, Stack, Text } from '@mantine/core'
import type { Decision } from './decision.graphql.ts'

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
          <Points points={comparison.points} />
        </Paper>
      ))}
    </Stack>
  )
}

const shownPoints = 8

/** Where the two differ; points that say the same of several cases are told once. */
function Points({ points }: { points: Comparison['points'] }) {
  const alike = [
    ...Map.groupBy(points, (point) =>
      [point.dimensionKey, point.selectionText, point.tierText].join('|'),
    ).values(),
  ]
  if (alike.length === 0) return null
  return (
    <List size="xs" mt={4}>
      {alike.slice(0, shownPoints).map(([point, ...others]) =>
        point === undefined ? null : (
          <List.Item key={`${point.dimensionKey}${point.facetKey}`}>
            {point.dimensionTitle}: {point.selectionText} ⟷ {point.tierText}
            {others.length > 0 && (
              <Text span inherit c="dimmed">
                {' '}
                <Trans>({others.length + 1} cases)</Trans>
              </Text>
            )}
          </List.Item>
        ),
      )}
      {alike.length > shownPoints && (
        <List.Item>
          <Trans>and {alike.length - shownPoints} more points</Trans>
        </List.Item>
      )}
    </List>
  )
}
