import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Group, List, Loader, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import type { CatalogEdit } from '../edit-catalog.ts'
import type { MatrixTier } from '../matrix/matrix-types.ts'
import { AddOnSettingsQuery } from './add-on-editor.graphql.ts'
import { AddOnFields } from './add-on-fields.tsx'
import { addOnEdits, isPending, type AddOnPending } from './add-on-pending.ts'
import { FormButtons } from './form-buttons.tsx'

interface Props {
  readonly versionId: string
  readonly addOnKey: string
  readonly tiers: readonly MatrixTier[]
  readonly busy: boolean
  readonly onSave: (edits: CatalogEdit[]) => void
  readonly onCancel: () => void
}

/** The settings of one add-on and where it is sold; what it would charge is tried in the playground. */
export function AddOnEditor({ versionId, addOnKey, tiers, busy, onSave, onCancel }: Props) {
  const { t } = useLingui()
  const [{ data, error }] = useQuery({
    query: AddOnSettingsQuery,
    variables: { id: versionId, addOn: addOnKey },
    requestPolicy: 'network-only',
  })
  const addOn = data?.catalogVersion?.addOn
  const [pending, setPending] = useState<AddOnPending>({})
  if (error !== undefined) return <ErrorState error={error} />
  if (addOn == null) return <Loader aria-label={t`Loading…`} />
  const remove = (
    <ConfirmButton
      label={t`Take out of the catalog`}
      confirm={t`Really take it out?`}
      busy={busy}
      onConfirm={() => onSave([{ removeAddOn: { key: addOnKey } }])}
    />
  )
  if (addOn.settingsSchema == null) {
    return (
      <Stack align="flex-start">
        <Alert color="orange">
          <Trans>
            The plugin {addOnKey} is not installed on this server: its settings can be read but not changed.
            Install it, or remove the add-on.
          </Trans>
        </Alert>
        {remove}
      </Stack>
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave(addOnEdits(addOnKey, pending, addOn.availability))
      }}
    >
      <Stack>
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {addOnKey}@{addOn.pluginVersion}
          </Text>
          <Text size="sm">
            <TextLink
              to="/catalog-versions/$versionId/playground"
              params={{ versionId }}
              search={{ addOn: addOnKey, ...(isPending(pending) ? { pending } : {}) }}
            >
              <Trans>Try the price</Trans>
            </TextLink>
          </Text>
        </Group>
        <AddOnFields
          addOn={addOn}
          priceBooks={data?.catalogVersion?.priceBooks ?? []}
          tiers={tiers}
          pending={pending}
          onChange={setPending}
        />
        {addOn.notes.length > 0 && (
          <List size="xs" c="dimmed">
            {addOn.notes.map((note) => (
              <List.Item key={`${note.topic}${note.text}`}>{note.text}</List.Item>
            ))}
          </List>
        )}
        <FormButtons busy={busy} onCancel={onCancel}>
          {remove}
        </FormButtons>
      </Stack>
    </form>
  )
}
