import { useLingui } from '@lingui/react/macro'
import { Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { CatalogEdit } from '../edit-catalog.ts'
import type { MatrixTier } from '../matrix/matrix-types.ts'
import { FormButtons } from './form-buttons.tsx'

/** A tier more: as a copy of another to start from, or with everything unknown. */
export function NewTierEditor({
  tiers,
  busy,
  onSave,
  onCancel,
}: {
  tiers: readonly MatrixTier[]
  busy: boolean
  onSave: (edits: CatalogEdit[]) => void
  onCancel: () => void
}) {
  const { t } = useLingui()
  const [key, setKey] = useState('')
  const [title, setTitle] = useState({ en: '', fr: '' })
  const [copyOf, setCopyOf] = useState<string | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave([{ addTier: { key, title, copyOf } }])
      }}
    >
      <Stack>
        <TextInput
          label={t`Key`}
          description={t`Small letters, digits and hyphens; it stays when the name changes.`}
          required
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
        />
        <TextInput
          label={t`Name in English`}
          required
          value={title.en}
          onChange={(event) => setTitle({ ...title, en: event.currentTarget.value })}
        />
        <TextInput
          label={t`Name in French`}
          required
          value={title.fr}
          onChange={(event) => setTitle({ ...title, fr: event.currentTarget.value })}
        />
        <Select
          label={t`Start from a copy of`}
          placeholder={t`nothing: every value is unknown`}
          clearable
          value={copyOf}
          data={tiers.map((tier) => ({ value: tier.key, label: tier.title }))}
          onChange={setCopyOf}
        />
        <FormButtons busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
