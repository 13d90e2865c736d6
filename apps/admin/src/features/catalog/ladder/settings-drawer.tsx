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

/** A drawer over something that the proof goes by. */
export function SettingsDrawer({ opened, title, children, ...screen }: SettingsScreen & Shown) {
  const { t } = useLingui()
  return (
    <Drawer
      opened={opened}
      onClose={screen.onClose}
      position="right"
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t`Close` }}
    >
      <Settings {...screen} title={title}>
        {children}
      </Settings>
    </Drawer>
  )
}

interface Shown {
  readonly title: string
  readonly children: (form: SettingsForm) => ReactNode
}

/**
 * What the drawer holds while it is open: always as it is now, since a form that is replaced loses what was pressed in it.
 * What is refused is said in the form, which stays open with what was typed: when somebody else changed the draft
 * meanwhile, nothing is overwritten.
 */
function Settings({ version, write, onClose, title, children }: Omit<SettingsScreen, 'opened'> & Shown) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({
    query: LadderSettingsQuery,
    variables: { id: version.id },
    requestPolicy: 'network-only',
  })
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<Refused | null>(null)
  const settings = data?.catalogVersion ?? null

  async function save(edits: CatalogEdit[], as: SavedAs = { label: title, onDone: onClose }) {
    if (write === null) return
    setBusy(true)
    const outcome = await write(edits, as.label)
    setBusy(false)
    const answer = outcome !== null && 'refused' in outcome ? outcome.refused : null
    setRefused(answer)
    if (answer === null) as.onDone()
  }

  return (
    <Stack>
      {refused !== null && <RefusalAlert refused={refused} />}
      {error !== undefined && <ErrorState error={error} onRetry={ask} />}
      {settings === null
        ? error === undefined && <Loader aria-label={t`Loading…`} />
        : children({
            settings,
            busy,
            onCancel: onClose,
            onSave: write === null ? null : (edits, as) => void save(edits, as),
          })}
    </Stack>
  )
}
