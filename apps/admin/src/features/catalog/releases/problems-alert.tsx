import { useLingui } from '@lingui/react/macro'
import { Alert, Code, List, Text } from '@mantine/core'

interface Problem {
  readonly path: string
  readonly message: string
  readonly cure: string
}

/** Every problem of a document: what is wrong, what to do, and where. */
export function ProblemsAlert({ problems, title }: { problems: readonly Problem[]; title?: string }) {
  const { t } = useLingui()
  return (
    <Alert color="red" role="alert" title={title ?? t`The result can’t stand like this`}>
      <List size="sm" spacing={6}>
        {problems.map((problem) => (
          <List.Item key={`${problem.path} ${problem.message}`}>
            {problem.message} {problem.cure}
            {problem.path !== '' && (
              <Text size="xs">
                <Code>{problem.path}</Code>
              </Text>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
