import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../../ui/refused.ts'
import type { Release } from './publishing.graphql.ts'
import { CancelReleaseMutation } from './release-mutations.graphql.ts'

/** Takes a scheduled publication back, with a reason. */
export function CancelRelease({ release, onCancelled }: { release: Release; onCancelled: () => void }) {
  const { t } = useLingui()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  const [{ fetching }, cancel] = useMutation(CancelReleaseMutation)

  async function confirm() {
    const { data, error } = await cancel({ input: { releaseId: release.id, reason: reason.trim() } })
    const answer = data?.cancelCatalogRelease
    if (answer?.__typename === 'CatalogRelease') {
      setAsking(false)
      onCancelled()
      return
    }
    setRefused(refusedBy({ refusal: answer, error }))
  }

  return (
    <>
      <Button
        size="xs"
        variant="default"
        onClick={() => {
          setRefused(null)
          setReason('')
          setAsking(true)
        }}
      >
        <Trans>Cancel the publication…</Trans>
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t`Cancel the publication`}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void confirm()
          }}
        >
          <Stack>
            <Text size="sm">
              <Trans>The draft stays, can be changed again, and can be published at another time.</Trans>
            </Text>
            {refused !== null && <RefusalAlert refused={refused} />}
            <Textarea
              label={t`Reason`}
              required
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)}>
                <Trans>Keep it</Trans>
              </Button>
              <Button type="submit" color="red" loading={fetching}>
                <Trans>Cancel the publication</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  )
}
