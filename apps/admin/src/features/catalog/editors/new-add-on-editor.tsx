import { Text, Stack } from '@mantine/core'
import { useState } from 'react'
import { initialForm, type JsonSchema } from '../../../ui/schema-form/json-schema.ts'
import { SchemaForm } from '../../../ui/schema-form/schema-form.tsx'
import type { CatalogEdit } from '../edit-catalog.ts'
import type { InstalledPlugin } from './add-on-editor.graphql.ts'
import { FormButtons } from './form-buttons.tsx'

/** Puts an installed plugin into the draft: its settings are asked for first, so that no price is left open. */
export function NewAddOnEditor({
  plugin,
  currency,
  busy,
  onSave,
  onCancel,
}: {
  plugin: InstalledPlugin
  currency: string
  busy: boolean
  onSave: (edits: CatalogEdit[]) => void
  onCancel: () => void
}) {
  const schema = plugin.settingsSchema as JsonSchema
  const [settings, setSettings] = useState(() => initialForm(schema))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave([{ putAddOn: { key: plugin.key, settings } }])
      }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {plugin.description}
        </Text>
        <SchemaForm schema={schema} value={settings} currency={currency} onChange={setSettings} />
        <FormButtons busy={busy} onCancel={onCancel} />
      </Stack>
    </form>
  )
}
