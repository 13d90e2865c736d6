import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Checkbox, List, Loader, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ConfirmButton } from '../../../ui/confirm-button.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { SchemaForm } from '../../../ui/schema-form/schema-form.tsx'
import type { CatalogEdit } from '../edit-catalog.ts'
import type { MatrixTier } from '../matrix/matrix-types.ts'
import { AddOnSettingsQuery } from './add-on-editor.graphql.ts'
import { BookPriceFields, type BookPrices } from './book-price-fields.tsx'
import { FormButtons } from './form-buttons.tsx'

interface Props {
  readonly versionId: string
  readonly addOnKey: string
  readonly tiers: readonly MatrixTier[]
  readonly busy: boolean
  readonly onSave: (edits: CatalogEdit[]) => void
  readonly onCancel: () => void
}

/** The admin's settings of one add-on, in a form drawn from the plugin's own schema, and where it is sold. */
export function AddOnEditor({ versionId, addOnKey, tiers, busy, onSave, onCancel }: Props) {
  const { t } = useLingui()
  const [{ data, error }] = useQuery({
    query: AddOnSettingsQuery,
    variables: { id: versionId, addOn: addOnKey },
    requestPolicy: 'network-only',
  })
  const addOn = data?.catalogVersion?.addOn
  const [edited, setEdited] = useState<Record<string, unknown> | null>(null)
  const [soldOn, setSoldOn] = useState<string[] | null>(null)
  const [books, setBooks] = useState<BookPrices>({})
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
  const settings = edited ?? (addOn.settings as Record<string, unknown>)
  const availability = (addOn.availability ?? {}) as { tiers?: string[] }
  const sellable = tiers.filter((tier) => !tier.notSold)
  const allowed = soldOn ?? availability.tiers ?? sellable.map((tier) => tier.key)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSave([
          ...(edited === null ? [] : [{ addOnSettings: { key: addOnKey, settings } }]),
          ...(soldOn === null
            ? []
            : [{ addOnAvailability: { key: addOnKey, availability: { ...availability, tiers: soldOn } } }]),
          ...Object.entries(books).map(([priceBook, prices]) => ({
            addOnBookPrices: {
              key: addOnKey,
              priceBook,
              prices: Object.keys(prices).length === 0 ? null : prices,
            },
          })),
        ])
      }}
    >
      <Stack>
        <Text size="xs" c="dimmed">
          {addOnKey}@{addOn.pluginVersion}
        </Text>
        <SchemaForm
          schema={addOn.settingsSchema}
          value={settings}
          currency={data?.catalogVersion?.priceBooks[0]?.currency ?? 'EUR'}
          onChange={setEdited}
        />
        <BookPriceFields
          schema={addOn.settingsSchema}
          books={(data?.catalogVersion?.priceBooks ?? []).slice(1)}
          prices={{ ...((addOn.bookPrices ?? {}) as BookPrices), ...books }}
          onChange={(book, prices) => setBooks({ ...books, [book]: prices })}
        />
        <Checkbox.Group label={t`Sold on`} value={allowed} onChange={setSoldOn}>
          <Stack gap={6} mt={6}>
            {sellable.map((tier) => (
              <Checkbox key={tier.key} value={tier.key} label={tier.title} />
            ))}
          </Stack>
        </Checkbox.Group>
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
