import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Paper, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Merge } from './merge.graphql.ts'

/** Why it is rolled back, and the last press. */
export function RollBackForm({
  number,
  inverse,
  busy,
  onConfirm,
}: {
  number: number
  inverse: Merge
  busy: boolean
  onConfirm: (reason: string) => void
}) {
  const { t } = useLingui()
  const [reason, setReason] = useState('')
  const hindrance = !inverse.settled
    ? t`Settle every conflict first.`
    : inverse.problems.length > 0
      ? t`What the result names wrongly has to be settled first.`
      : inverse.changes.length === 0
        ? t`Nothing of it is left to take back.`
        : null
  return (
    <Paper withBorder p="md">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (hindrance === null) onConfirm(reason)
        }}
      >
        <Stack>
          <Textarea
            label={t`Reason`}
            description={t`Kept beside the draft and in the history, for whoever publishes it.`}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            {hindrance !== null && (
              <Text size="sm" c="dimmed">
                {hindrance}
              </Text>
            )}
            <Button type="submit" color="red" loading={busy} disabled={hindrance !== null}>
              <Trans>Make the draft that rolls back version {number}</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  )
}
