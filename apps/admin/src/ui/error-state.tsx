import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Code, Group, Stack, Text } from '@mantine/core'
import type { CombinedError } from 'urql'

/** What failed, its request id for support, and a way on. For faults only: refusals are shown where they arise. */
export function ErrorState({ error, onRetry }: { error: CombinedError; onRetry?: () => void }) {
  const { t } = useLingui()
  const first = error.graphQLErrors[0]
  const requestId = first?.extensions['requestId']
  // Asking again gives nobody a right: the message says who can.
  const forbidden = first?.extensions['code'] === 'FORBIDDEN'
  return (
    <Alert
      color={forbidden ? 'gray' : 'red'}
      role="alert"
      title={forbidden ? t`You may not see this` : t`This could not be loaded`}
    >
      <Stack gap="xs">
        <Text size="sm">
          {error.networkError === undefined
            ? (first?.message ?? error.message)
            : t`The server did not answer. Check that it runs, then try again.`}
        </Text>
        {typeof requestId === 'string' && !forbidden && (
          <Text size="xs" c="dimmed">
            <Trans>Request</Trans> <Code>{requestId}</Code>
          </Text>
        )}
        {onRetry !== undefined && !forbidden && (
          <Group>
            <Button size="xs" variant="light" color="red" onClick={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}
