import { useLingui } from '@lingui/react/macro'
import { Checkbox, Stack } from '@mantine/core'
import type { JsonSchema } from '../../../ui/schema-form/json-schema.ts'
import { SchemaForm } from '../../../ui/schema-form/schema-form.tsx'
import type { AddOnPending } from './add-on-pending.ts'
import { BookPriceFields, type BookPrices } from './book-price-fields.tsx'

interface SavedAddOn {
  readonly settings: unknown
  readonly settingsSchema: unknown
  readonly availability: unknown
  readonly bookPrices: unknown
}

/** The admin's settings of one add-on, in a form drawn from the plugin's own schema, and where it is sold. */
export function AddOnFields({
  addOn,
  priceBooks,
  tiers,
  pending,
  onChange,
}: {
  addOn: SavedAddOn
  priceBooks: readonly { readonly key: string; readonly title: string; readonly currency: string }[]
  tiers: readonly { readonly key: string; readonly title: string; readonly notSold: boolean }[]
  pending: AddOnPending
  onChange: (pending: AddOnPending) => void
}) {
  const { t } = useLingui()
  const schema = (addOn.settingsSchema ?? {}) as JsonSchema
  const availability = (addOn.availability ?? {}) as { tiers?: readonly string[] }
  const sellable = tiers.filter((tier) => !tier.notSold)
  const allowed = pending.soldOn ?? availability.tiers ?? sellable.map((tier) => tier.key)
  return (
    <Stack>
      <SchemaForm
        schema={schema}
        value={pending.settings ?? (addOn.settings as Record<string, unknown>)}
        currency={priceBooks[0]?.currency ?? 'EUR'}
        onChange={(settings) => onChange({ ...pending, settings })}
      />
      <BookPriceFields
        schema={schema}
        books={priceBooks.slice(1)}
        prices={{ ...((addOn.bookPrices ?? {}) as BookPrices), ...pending.books }}
        onChange={(book, prices) => onChange({ ...pending, books: { ...pending.books, [book]: prices } })}
      />
      <Checkbox.Group
        label={t`Sold on`}
        value={[...allowed]}
        onChange={(soldOn) => onChange({ ...pending, soldOn })}
      >
        <Stack gap={6} mt={6}>
          {sellable.map((tier) => (
            <Checkbox key={tier.key} value={tier.key} label={tier.title} />
          ))}
        </Stack>
      </Checkbox.Group>
    </Stack>
  )
}
