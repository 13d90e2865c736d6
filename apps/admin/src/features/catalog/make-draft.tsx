import { Trans } from '@lingui/react/macro'
import { Button, Stack } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../ui/refused.ts'
import { DraftCatalogVersionMutation } from './catalog-version.graphql.ts'
import type { CatalogVersion } from './matrix/matrix-types.ts'

/** A draft of a version, to be changed and published; the version itself stays as it is. */
export function MakeDraft({
  version,
  onDrafted,
}: {
  version: CatalogVersion
  onDrafted: (id: string) => void
}) {
  const [{ fetching }, draft] = useMutation(DraftCatalogVersionMutation)
  const [refused, setRefused] = useState<Refused | null>(null)

  async function make() {
    const { data, error } = await draft({ input: { fromVersionId: version.id } })
    const answer = data?.draftCatalogVersion
    if (answer?.__typename === 'CatalogVersion') return onDrafted(answer.id)
    setRefused(refusedBy({ refusal: answer, error }))
  }

  return (
    <Stack gap="xs">
      <Button loading={fetching} onClick={() => void make()}>
        <Trans>Make a draft</Trans>
      </Button>
      {refused !== null && <RefusalAlert refused={refused} />}
    </Stack>
  )
}
