import { useLingui } from '@lingui/react/macro'
import { Checkbox, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { currentLocale } from '../../locale.ts'
import { DecimalInput } from './decimal-input.tsx'
import { JsonField } from './json-field.tsx'
import type { FieldKind, JsonSchema } from './json-schema.ts'
import { AmountField, FacetKeysField, MinutesField, TextsField } from './marked-fields.tsx'
import { PriceFormField } from './price-form-field.tsx'

/** The control of a field that holds no other fields. */
export function FieldControl({
  label,
  kind,
  schema,
  required,
  value,
  currency,
  onChange,
}: {
  label: string
  kind: Exclude<FieldKind, 'object' | 'list'>
  schema: JsonSchema
  required: boolean
  value: unknown
  currency: string
  onChange: (value: unknown) => void
}) {
  const { t } = useLingui()
  const locale = currentLocale()
  const field = { label, required, value, onChange }
  const description = schema.description === undefined ? {} : { description: schema.description }
  const texts = { label, required, ...description }
  const text = typeof value === 'string' ? value : ''
  switch (kind) {
    case 'price-form':
      return <PriceFormField label={label} value={value} currency={currency} onChange={onChange} />
    case 'amount':
      return <AmountField {...field} currency={currency} />
    case 'minutes':
      return <MinutesField {...field} />
    case 'texts':
      return <TextsField {...field} />
    case 'facet-keys':
      return <FacetKeysField {...field} />
    case 'percent':
      return (
        <DecimalInput
          {...texts}
          value={text === '' ? null : text}
          onChange={(next) => onChange(next ?? undefined)}
        />
      )
    case 'choice':
      return (
        <Select
          {...texts}
          clearable={!required}
          value={typeof value === 'string' || typeof value === 'number' ? String(value) : null}
          data={(schema.enum ?? []).map((each) => ({
            value: String(each),
            label: schema['x-enum-labels']?.[String(each)]?.[locale] ?? String(each),
          }))}
          onChange={(chosen) => onChange((schema.enum ?? []).find((each) => String(each) === chosen))}
        />
      )
    case 'boolean':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'integer':
    case 'number':
      return (
        <NumberInput
          {...texts}
          allowDecimal={kind === 'number'}
          {...boundsOf(schema)}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
        />
      )
    case 'window':
      return (
        <TextInput
          {...texts}
          description={t`Days and hours: Mon-Fri 08:00-18:00; Sat,Holiday 08:00-12:00, or 24x7.`}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )
    case 'text':
      return (
        <TextInput
          {...texts}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )
    case 'tags':
      return (
        <TagsInput
          {...texts}
          description={t`Press Enter after each.`}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={(next) => onChange(next.length === 0 && !required ? undefined : next)}
        />
      )
    case 'json':
      return <JsonField {...texts} value={value} onChange={onChange} />
  }
}

function boundsOf(schema: JsonSchema): { min?: number; max?: number } {
  const { minimum, maximum } = schema
  return {
    ...(minimum === undefined ? {} : { min: minimum }),
    // The bound of safe integers says nothing to a person.
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? {} : { max: maximum }),
  }
}
