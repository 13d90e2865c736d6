import { useLingui } from '@lingui/react/macro'
import { Drawer, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import type { Refused } from '../../ui/refused.ts'
import type { CatalogEdit } from './edit-catalog.ts'
import { TargetEditor } from './editors/target-editor.tsx'
import type { CatalogVersion, EditTarget } from './matrix/matrix-types.ts'
import type { DraftEdits } from './use-draft-edits.ts'

/**
 * The form of whatever is being edited. A save is one step of the draft at the revision that is known: when
 * somebody else changed the draft meanwhile, the server says so and nothing is overwritten.
 */
export function EditDrawer({
  version,
  edits,
  target,
  onClose,
}: {
  version: CatalogVersion
  edits: DraftEdits
  target: EditTarget | null
  onClose: () => void
}) {
  const { t } = useLingui()
  const title = useTargetTitle(version, target)
  const [refused, setRefused] = useState<Refused | null>(null)

  function close() {
    setRefused(null)
    onClose()
  }

  async function save(changes: CatalogEdit[]) {
    if (changes.length === 0) return close()
    const outcome = await edits.apply(changes, title)
    if (outcome !== null && 'refused' in outcome) setRefused(outcome.refused)
    else close()
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
      title={title}
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
            busy={edits.busy}
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
