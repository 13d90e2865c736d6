import { List, Text } from '@mantine/core'
import type { Change } from './merge.graphql.ts'

/** Changes as sentences, one under the other; what to say when there are none. */
export function ChangeList({
  changes,
  none,
}: {
  changes: readonly Pick<Change, 'path' | 'sentence'>[]
  none?: string
}) {
  if (changes.length === 0) {
    return none === undefined ? null : (
      <Text size="sm" c="dimmed">
        {none}
      </Text>
    )
  }
  return (
    <List size="sm" spacing={2} listStyleType="disc">
      {changes.map((change) => (
        <List.Item key={`${change.path} ${change.sentence}`}>{change.sentence}</List.Item>
      ))}
    </List>
  )
}
