import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutation } from 'urql'
import { ButtonLink } from '../../ui/button-link.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../ui/refused.ts'
import { DiscardCatalogDraftMutation } from './catalog-version.graphql.ts'
import type { CatalogVersion } from './matrix/matrix-types.ts'

/** The ways on from a draft: to its publication, or given up. */
export function DraftActions({ version, mayDiscard }: { version: CatalogVersion; mayDiscard: boolean }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [discarding, discard] = useMutation(DiscardCatalogDraftMutation)

  async function confirmDiscard() {
    const { data, error } = await discard({
      input: { draftId: version.id, expectedRevision: version.revision },
    })
    const answer = data?.discardCatalogDraft
    if (answer?.__typename === 'Catalog') {
      await navigate({ to: '/catalogs' })
      return
    }
    setRefused(refusedBy({ refusal: answer, error }))
  }

  return (
    <>
      {mayDiscard && (
        <Button
          variant="default"
          onClick={() => {
            setRefused(null)
            setAsking(true)
          }}
        >
          <Trans>Discard</Trans>
        </Button>
      )}
      <ButtonLink to="/catalog-versions/$versionId/publish" params={{ versionId: version.id }}>
        <Trans>Publish…</Trans>
      </ButtonLink>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t`Discard this draft`}
        closeButtonProps={{ 'aria-label': t`Close` }}
      >
        <Stack>
          <Text size="sm">
            <Trans>Its changes are lost. What is published stays as it is.</Trans>
          </Text>
          {refused !== null && <RefusalAlert refused={refused} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setAsking(false)}>
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
