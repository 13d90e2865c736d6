import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Group, Loader, Stack } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../../../ui/error-state.tsx'
import type { JsonSchema } from '../../../ui/schema-form/json-schema.ts'
import { SchemaForm } from '../../../ui/schema-form/schema-form.tsx'
import type { CatalogEdit } from '../edit-catalog.ts'
import { AddOnSettingsQuery } from './tier-editor.graphql.ts'

/** The admin's settings of one add-on: a form drawn from the plugin's own schema. */
export function AddOnEditor({ versionId, addOnKey, busy, onSave, onCancel }: { versionId: string; addOnKey: string; busy: boolean; onSave: (edits: CatalogEdit[]) => void; onCancel: () => void }) {
  const { t } = useLingui()
  const [{ data, error }] = useQuery({ query: AddOnSettingsQuery, variables: { id: versionId, addOn: addOnKey }, requestPolicy: 'network-only' })
  const addOn = data?.catalogVersion?.addOn
  const [edited, setEdited] = useState<Record<string, unknown> | null>(null)
  if (error !== undefined) return <ErrorState error={error} />
  if (addOn == null) return <Loader aria-label={t`Loading…`} />
  if (addOn.settingsSchema == null) {
    return (
      <Alert color="orange">
        <Trans>The plugin {addOnKey} is not installed on this server: its settings can be read but not changed. Install it, or remove the add-on.</Trans>
      </Alert>
    )
  }
  const settings = edited ?? (addOn.settings as Record<string, unknown>)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave([{ addOnSettings: { key: addOnKey, settings } }])
      }}
    >
      <Stack>
        <SchemaForm schema={addOn.settingsSchema as JsonSchema} value={settings} currency={data?.catalogVersion?.priceBooks[0]?.currency ?? 'EUR'} onChange={setEdited} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" loading={busy}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
