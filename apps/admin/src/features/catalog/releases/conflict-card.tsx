import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Box, Group, Paper, Radio, Text, Title } from '@mantine/core'
import type { Conflict, Side } from './merge.graphql.ts'
import type { MergeWords } from './merge-words.ts'
import classes from './releases.module.css'
import { baseLines, sideLines, titleOf } from './side-lines.ts'

/** One place that both sides changed: before, here and there side by side, and the side to be chosen. */
export function ConflictCard({
  conflict,
  chosen,
  words,
  onChoose,
}: {
  conflict: Conflict
  chosen: Side | undefined
  words: MergeWords
  onChoose: (side: Side) => void
}) {
  const { t } = useLingui()
  const title = titleOf(conflict)
  return (
    <Paper component="li" withBorder p="md">
      <Radio.Group
        label={
          <Group gap="xs" mb="xs">
            <Title order={3} size="h6">
              {title}
            </Title>
            {chosen === undefined ? (
              <Badge color="orange" variant="light">
                <Trans>to be settled</Trans>
              </Badge>
            ) : (
              <Badge color="teal" variant="light">
                <Trans>settled</Trans>
              </Badge>
            )}
          </Group>
        }
        value={chosen ?? null}
        onChange={(side) => onChoose(side)}
      >
        <div className={classes['sides']}>
          <SideValue title={words.base} lines={baseLines(conflict)} none={t`not there`} dimmed />
          <Box>
            <SideValue title={words.ours} lines={sideLines(conflict.ours.changes)} none={t`taken out`} />
            <Radio mt="xs" value="OURS" label={words.keepOurs} />
          </Box>
          <Box>
            <SideValue title={words.theirs} lines={sideLines(conflict.theirs.changes)} none={t`taken out`} />
            <Radio mt="xs" value="THEIRS" label={words.takeTheirs} />
          </Box>
        </div>
      </Radio.Group>
    </Paper>
  )
}

function SideValue({
  title,
  lines,
  none,
  dimmed = false,
}: {
  title: string
  lines: readonly string[]
  none: string
  dimmed?: boolean
}) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {none}
        </Text>
      )}
      {lines.map((line) => (
        <Text key={line} size="sm" fw={dimmed ? 400 : 600}>
          {line}
        </Text>
      ))}
    </div>
  )
}
