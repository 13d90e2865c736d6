import { Plural, Trans } from '@lingui/react/macro'
import { Badge, Box, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { ChangeList } from './change-list.tsx'
import { ConflictCard } from './conflict-card.tsx'
import type { Change, Choices, Merge, Side } from './merge.graphql.ts'
import type { MergeWords } from './merge-words.ts'
import classes from './releases.module.css'

/** Three versions side by side: what is in conflict and has to be chosen, what comes by itself, and the result. */
export function MergeView({
  merge,
  choices,
  words,
  busy,
  onChoose,
}: {
  merge: Merge
  choices: Choices
  words: MergeWords
  /** While the result is being worked out anew. */
  busy: boolean
  onChoose: (choices: Choices) => void
}) {
  const { conflicts } = merge
  const open = conflicts.filter(({ path }) => choices[path] === undefined).length
  // Without a conflict the result is what is taken, told just above.
  const isTold =
    conflicts.length === 0 && merge.changes.length > 0 && merge.onlyTheirs.length === merge.changes.length
  const all = (side: Side) => onChoose(Object.fromEntries(conflicts.map(({ path }) => [path, side])))
  return (
    <Stack>
      {conflicts.length > 0 && (
        <Box component="section">
          <Group justify="space-between" mb="xs">
            <Title order={2} size="h5">
              <Trans>In conflict ({conflicts.length})</Trans>
            </Title>
            <Group gap="xs">
              <Button size="xs" variant="default" onClick={() => all('OURS')}>
                {words.allOurs}
              </Button>
              <Button size="xs" variant="default" onClick={() => all('THEIRS')}>
                {words.allTheirs}
              </Button>
            </Group>
          </Group>
          <Text size="sm" mb="xs" role="status">
            {open === 0 ? (
              <Trans>Every conflict is settled.</Trans>
            ) : (
              <Plural
                value={open}
                one="# conflict is to be settled: choose a side."
                other="# conflicts are to be settled: choose a side for each."
              />
            )}
          </Text>
          <ol className={classes['history']}>
            {conflicts.map((conflict) => (
              <ConflictCard
                key={conflict.path}
                conflict={conflict}
                chosen={choices[conflict.path]}
                words={words}
                onChoose={(side) => onChoose({ ...choices, [conflict.path]: side })}
              />
            ))}
          </ol>
        </Box>
      )}
      <div className={classes['sides']}>
        <Kind title={words.taken} changes={merge.onlyTheirs} colour="blue" />
        <Kind title={words.both} changes={merge.both} colour="teal" />
        <Kind title={words.kept} changes={merge.onlyOurs} colour="gray" />
      </div>
      {!isTold && (
        <Paper withBorder p="md" component="section" aria-busy={busy}>
          <Title order={2} size="h5" mb="xs">
            <Trans>The draft against what is sold today ({merge.changes.length})</Trans>
          </Title>
          <Result merge={merge} open={open} />
        </Paper>
      )}
    </Stack>
  )
}

function Kind({
  title,
  changes,
  colour,
}: {
  title: string
  changes: readonly Change[]
  colour: string
}): ReactNode {
  if (changes.length === 0) return null
  return (
    <Paper withBorder p="md" component="section">
      <Group gap="xs" mb="xs" wrap="nowrap">
        <Title order={2} size="h6">
          {title}
        </Title>
        <Badge variant="light" color={colour} circle={changes.length < 10}>
          {changes.length}
        </Badge>
      </Group>
      <ChangeList changes={changes} />
    </Paper>
  )
}

function Result({ merge, open }: { merge: Merge; open: number }) {
  return (
    <>
      {merge.changes.length === 0 ? (
        <Text size="sm" c="dimmed">
          <Trans>Nothing would change.</Trans>
        </Text>
      ) : (
        <ChangeList changes={merge.changes} />
      )}
      {open > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          <Trans>What is still in conflict is shown as it is sold today.</Trans>
        </Text>
      )}
    </>
  )
}
