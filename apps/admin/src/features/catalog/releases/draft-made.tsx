import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useMutation } from 'urql'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../../ui/refused.ts'
import { DiscardCatalogDraftMutation } from '../catalog-version.graphql.ts'
import { ChangeList } from './change-list.tsx'
import type { Change } from './merge.graphql.ts'
import { useNotice } from '../../../ui/use-notice.ts'

/** The draft is there: where to go on, and how to take it back. */
export function DraftMade({
  draft,
  changes,
  children,
  onUndone,
}: {
  draft: { readonly id: string; readonly revision: number }
  /** Against what is sold today. */
  changes: readonly Change[]
  children: ReactNode
  onUndone: () => void
}) {
  const { t } = useLingui()
  const notice = useNotice()
  const [{ fetching }, discard] = useMutation(DiscardCatalogDraftMutation)
  const [refused, setRefused] = useState<Refused | null>(null)

  async function undo() {
    const { data, error } = await discard({
      input: { draftId: draft.id, expectedRevision: draft.revision, reason: null },
    })
    const answer = data?.discardCatalogDraft
    if (answer?.__typename === 'Catalog') {
      notice(t`The draft is discarded: nothing is changed.`)
      return onUndone()
    }
    setRefused(refusedBy({ refusal: answer, error }))
  }

  return (
    <Alert color="teal" role="status" title={t`The draft is made`}>
      <Stack gap="sm">
        <Text size="sm">{children}</Text>
        <ChangeList changes={changes} />
        {refused !== null && <RefusalAlert refused={refused} />}
        <Group gap="xs">
          <ButtonLink to="/catalog-versions/$versionId" params={{ versionId: draft.id }}>
            <Trans>Open the draft</Trans>
          </ButtonLink>
          <Button variant="default" loading={fetching} onClick={() => void undo()}>
            <Trans>Undo: discard the draft</Trans>
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}
