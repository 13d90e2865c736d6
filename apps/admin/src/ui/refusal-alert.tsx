import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Code, List, Text } from '@mantine/core'
import type { Refused } from './refused.ts'

/** What was refused, why, and what to do; read out at once by a screen reader. */
export function RefusalAlert({ refused }: { refused: Refused }) {
  const { t } = useLingui()
  return (
    <Alert
      color="red"
      role="alert"
      title={refused.requestId === null ? t`Refused` : t`This could not be done`}
    >
      <Text size="sm">{refused.message}</Text>
      {refused.cure !== null && (
        <Text size="sm" mt={4} fw={500}>
          {refused.cure}
        </Text>
      )}
      {refused.problems.length > 0 && (
        <List size="sm" mt="xs">
          {refused.problems.map((problem) => (
            <List.Item key={`${problem.path} ${problem.message}`}>
              {problem.message} {problem.cure}
              <Text size="xs" c="dimmed">
                {problem.path}
              </Text>
            </List.Item>
          ))}
        </List>
      )}
      {refused.requestId !== null && (
        <Text size="xs" c="dimmed" mt={4}>
          <Trans>Request</Trans> <Code>{refused.requestId}</Code>
        </Text>
      )}
    </Alert>
  )
}
