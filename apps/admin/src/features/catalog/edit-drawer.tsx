import { useLingui } from '@lingui/react/macro'
import { Drawer, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useMutation } from 'urql'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { refusedBy, type Refused } from '../../ui/refused.ts'
import { EditCatalogDraftMutation } from './catalog-version.graphql.ts'
import type { CatalogEdit } from './edit-catalog.ts'
import { TargetEditor } from './editors/target-editor.tsx'
import type { CatalogVersion, EditTarget } from './matrix/matrix-types.ts'

/**
 * The form of whatever is being edited. A save is one edit of the draft at the revision on screen: when somebody
 * else changed the draft meanwhile, the server says so and nothing is overwritten.
 */
export function EditDrawer({
  version,
  target,
  onClose,
}: {
  version: CatalogVersion
  target: EditTarget | null
  onClose: () => void
}) {
  const { t } = useLingui()
  const [{ fetching }, edit] = useMutation(EditCatalogDraftMutation)
  const [refused, setRefused] = useState<Refused | null>(null)

  function close() {
    setRefused(null)
    onClose()
  }

  async function save(changes: CatalogEdit[]) {
    if (changes.length === 0) return close()
    const { data, error } = await edit({
      input: { draftId: version.id, expectedRevision: version.revision, changes },
    })
    const answer = data?.editCatalogDraft
    if (answer?.__typename === 'CatalogVersion') return close()
    setRefused(refusedBy({ refusal: answer, error, silence: t`The server did not answer.` }))
  }

  const facet =
    target?.kind === 'cell' && target.row.facetKeys.length > 1
      ? target.row.facetKeys.find((each) => each.key === target.cell.facetKey)
      : undefined
  return (
    <Drawer
      opened={target !== null}
      onClose={close}
      position="right"
      size="md"
      title={useTargetTitle(version, target)}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        {facet !== undefined && (
          <Text size="sm" c="dimmed">
            {facet.title}
          </Text>
        )}
        {refused !== null && <RefusalAlert refused={refused} />}
        {target !== null && (
          <TargetEditor
            version={version}
            target={target}
            busy={fetching}
            onCancel={close}
            onSave={(edits) => void save(edits)}
          />
        )}
      </Stack>
    </Drawer>
  )
}

function useTargetTitle(version: CatalogVersion, target: EditTarget | null): string {
  const { t } = useLingui()
  switch (target?.kind) {
    case undefined:
      return ''
    case 'cell':
      return `${target.row.dimension.title} — ${target.tier.title}`
    case 'price':
      return `${target.row.title} — ${target.tier.title}`
    case 'tier':
      return target.tier.title
    case 'add-on': {
      const row = version.matrix.addOnRows.find((each) => each.addOn.key === target.key)
      return row?.addOn.title ?? target.key
    }
    case 'new-tier':
      return t`Add a tier`
    case 'new-add-on':
      return target.plugin.title
  }
}
