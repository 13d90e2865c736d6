import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutation } from 'urql'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../ui/refused.ts'
import { useMay } from '../../ui/viewer.ts'
import { DiscardCatalogDraftMutation, PublishCatalogVersionMutation } from './catalog-version.graphql.ts'
import type { CatalogVersion } from './matrix/matrix-types.ts'

/** Publish or discard a draft. Publishing asks for a reason and shows once more what changes. */
export function DraftActions({ version, onPublished }: { version: CatalogVersion; onPublished: () => void }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const mayPublish = useMay('catalog.publish')
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null)
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<Refused | null>(null)
  // One key per opened dialog: a double click or a retry after a lost answer publishes once.
  const [idempotencyKey, setIdempotencyKey] = useState('')
  const [publishing, publish] = useMutation(PublishCatalogVersionMutation)
  const [discarding, discard] = useMutation(DiscardCatalogDraftMutation)

  function ask(what: 'publish' | 'discard') {
    setRefused(null)
    setReason('')
    setIdempotencyKey(crypto.randomUUID())
    setAsking(what)
  }

  async function confirmPublish() {
    const { data, error } = await publish({
      input: { draftId: version.id, expectedRevision: version.revision, idempotencyKey, reason },
    })
    const answer = data?.publishCatalogVersion
    if (answer?.__typename === 'CatalogVersion') {
      notifications.show({ color: 'teal', message: t`Version ${answer.number} is published.` })
      setAsking(null)
      onPublished()
      return
    }
    setRefused(refusedBy({ refusal: answer, error, silence: t`The server did not answer.` }))
  }

  async function confirmDiscard() {
    const { data, error } = await discard({
      input: {
        draftId: version.id,
        expectedRevision: version.revision,
        reason: reason === '' ? null : reason,
      },
    })
    const answer = data?.discardCatalogDraft
    if (answer?.__typename === 'Catalog') {
      await navigate({ to: '/catalogs' })
      return
    }
    setRefused(refusedBy({ refusal: answer, error, silence: t`The server did not answer.` }))
  }

  return (
    <>
      <Button variant="default" onClick={() => ask('discard')}>
        <Trans>Discard</Trans>
      </Button>
      {mayPublish && (
        <Button onClick={() => ask('publish')}>
          <Trans>Publish…</Trans>
        </Button>
      )}
      <Modal
        opened={asking === 'publish'}
        onClose={() => setAsking(null)}
        title={t`Publish this draft`}
        size="lg"
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void confirmPublish()
          }}
        >
          <Stack>
            <Text size="sm">
              <Trans>
                New quotes will be made on it. Signed contracts and quotes already made keep the version they
                were made on.
              </Trans>
            </Text>
            {version.changes.length === 0 && (
              <Text size="sm" fw={500}>
                <Trans>Nothing is changed in this draft.</Trans>
              </Text>
            )}
            <List size="sm">
              {version.changes.map((change) => (
                <List.Item key={`${change.path}${change.sentence}`}>{change.sentence}</List.Item>
              ))}
            </List>
            {refused !== null && <RefusalAlert refused={refused} />}
            <Textarea
              label={t`Reason`}
              required
              data-autofocus
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(null)}>
                <Trans>Cancel</Trans>
              </Button>
              <Button type="submit" loading={publishing.fetching}>
                <Trans>Publish</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
      <Modal
        opened={asking === 'discard'}
        onClose={() => setAsking(null)}
        title={t`Discard this draft`}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <Stack>
          <Text size="sm">
            <Trans>Its changes are lost. What is published stays as it is.</Trans>
          </Text>
          {refused !== null && <RefusalAlert refused={refused} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(null)}>
              <Trans>Keep it</Trans>
            </Button>
            <Button color="red" loading={discarding.fetching} onClick={() => void confirmDiscard()}>
              <Trans>Discard</Trans>
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
