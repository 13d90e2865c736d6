import { useLingui } from '@lingui/react/macro'
import { Alert, List, Text } from '@mantine/core'

/** A business refusal as the server words it: what was wrong, and the cure. */
export interface Refused {
  readonly message: string
  readonly cure: string | null
  readonly problems: readonly { readonly path: string; readonly message: string; readonly cure: string }[]
}

export function RefusalAlert({ refused }: { refused: Refused }) {
  const { t } = useLingui()
  return (
    <Alert color="red" role="alert" title={t`Refused`}>
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
    </Alert>
  )
}
