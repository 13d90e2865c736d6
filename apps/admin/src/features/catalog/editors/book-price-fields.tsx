import { Trans } from '@lingui/react/macro'
import { Fieldset, Stack, Text } from '@mantine/core'
import type { JsonSchema } from '../../../ui/schema-form/json-schema.ts'
import { SchemaForm } from '../../../ui/schema-form/schema-form.tsx'

/** Price book → price field of the settings → the price that holds in that book. */
export type BookPrices = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Prices of an add-on in the books beside the first: where none is given, the one of the settings holds. */
export function BookPriceFields({
  schema,
  books,
  prices,
  onChange,
}: {
  schema: JsonSchema
  books: readonly { readonly key: string; readonly title: string; readonly currency: string }[]
  prices: BookPrices
  onChange: (book: string, prices: Record<string, unknown>) => void
}) {
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([, field]) => field['x-aftercare'] === 'price-form',
  )
  if (fields.length === 0) return null
  // Nothing is required: a price left out is the one above.
  const onlyPrices: JsonSchema = { type: 'object', properties: Object.fromEntries(fields) }
  return (
    <>
      {books.map((book) => (
        <Fieldset key={book.key} legend={book.title}>
          <Stack gap="xs">
            <Text size="xs" c="dimmed">
              <Trans>In this price book; what is not set here is as above.</Trans>
            </Text>
            <SchemaForm
              schema={onlyPrices}
              value={prices[book.key] ?? {}}
              currency={book.currency}
              onChange={(next) => onChange(book.key, next)}
            />
          </Stack>
        </Fieldset>
      ))}
    </>
  )
}
