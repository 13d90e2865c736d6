import { useLingui } from '@lingui/react/macro'
import { Drawer, Loader, Stack } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../../../ui/error-state.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import type { Refused } from '../../../ui/refused.ts'
import type { CatalogEdit } from '../edit-catalog.ts'
import { LadderSettingsQuery, type LadderSettings } from './ladder.graphql.ts'
import type { ProvedVersion, WriteEdits } from './ladder-version.ts'

export interface SettingsScreen {
  readonly version: ProvedVersion
  readonly write: WriteEdits | null
  readonly opened: boolean
  readonly onClose: () => void
}

export interface SettingsForm {
  readonly settings: LadderSettings
  readonly busy: boolean
  readonly onCancel: () => void
  /** Null: looked at only. */
  readonly onSave: ((edits: CatalogEdit[], as?: SavedAs) => void) | null
}

/** What Undo calls it, and what comes once it is written; absent: the screen's name, and the screen closes. */
export interface SavedAs {
  readonly label: string
  readonly onDone: () => void
}

/**
 * A drawer over something that the proof goes by. What is refused is said in the form, which stays open with what was
 * typed: when somebody else changed the draft meanwhile, nothing is overwritten.
 */
export function SettingsDrawer({
  version,
  write,
  opened,
  onClose,
  title,
  children,
}: SettingsScreen & { title: string; children: (form: SettingsForm) => ReactNode }) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: LadderSettingsQuery,
    variables: { id: version.id },
    pause: !opened,
    requestPolicy: 'cache-and-network',
  })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const settings = data?.catalogVersion ?? null

  function close() {
    setRefused(null)
    onClose()
  }

  async function save(edits: CatalogEdit[], as: SavedAs = { label: title, onDone: close }) {
    if (write === null) return
    setBusy(true)
    const outcome = await write(edits, as.label)
    setBusy(false)
    const answer = outcome !== null && 'refused' in outcome ? outcome.refused : null
    setRefused(answer)
    if (answer === null) as.onDone()
  }

  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Stack>
        {refused !== null && <RefusalAlert refused={refused} />}
        {error !== undefined && <ErrorState error={error} onRetry={ask} />}
        {settings === null
          ? error === undefined && <Loader aria-label={t`Loading…`} />
          : children({
              settings,
              busy,
              onCancel: close,
              onSave: write === null ? null : (edits, as) => void save(edits, as),
            })}
      </Stack>
    </Drawer>
  )
}
