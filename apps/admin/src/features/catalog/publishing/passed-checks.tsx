import { Plural } from '@lingui/react/macro'
import { List, Text } from '@mantine/core'
import type { Check } from './use-checks.ts'

/** What was looked at and is in order: one line, unfolded by whoever wants it. */
export function PassedChecks({ checks }: { checks: readonly Check[] }) {
  if (checks.length === 0) return null
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        <Plural value={checks.length} one="# check is in order" other="# checks are in order" />
      </Text>
      <List size="sm" mt={4}>
        {checks.map((check) => (
          <List.Item key={check.code}>{check.message}</List.Item>
        ))}
      </List>
    </details>
  )
}
