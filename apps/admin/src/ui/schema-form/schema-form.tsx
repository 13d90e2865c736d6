import { Trans, useLingui } from '@lingui/react/macro'
import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  JsonInput,
  NumberInput,
  Select,
  Stack,
  TextInput,
} from '@mantine/core'
import { currentLocale } from '../../locale.ts'
import { fieldKind, initialValue, labelOf, type JsonSchema } from './json-schema.ts'
import { PriceFormField } from './price-form-field.tsx'

/** A plain form drawn from a plugin's JSON Schema: a new add-on needs no new screen. */
export function SchemaForm({
  schema,
  value,
  currency,
  onChange,
}: {
  schema: JsonSchema
  value: Record<string, unknown>
  currency: string
  onChange: (value: Record<string, unknown>) => void
}) {
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) {
    return (
      <p>
        <Trans>Nothing to set.</Trans>
      </p>
    )
  }
  return (
    <Stack gap="sm">
      {fields.map(([name, field]) => (
        <SchemaField
          key={name}
          name={name}
          schema={field}
          required={schema.required?.includes(name) ?? false}
          value={value[name]}
          currency={currency}
          onChange={(next) => {
            const { [name]: _dropped, ...others } = value
            onChange(next === undefined ? others : { ...others, [name]: next })
          }}
        />
      ))}
    </Stack>
  )
}

interface FieldProps {
  name: string
  schema: JsonSchema
  required: boolean
  value: unknown
  currency: string
  onChange: (value: unknown) => void
}

export function SchemaField({ name, schema, required, value, currency, onChange }: FieldProps) {
  const { t } = useLingui()
  const locale = currentLocale()
  const label = labelOf(name, schema, locale)
  const common = { label, description: schema.description, required }
  switch (fieldKind(schema)) {
    case 'price-form':
      return <PriceFormField label={label} value={value} currency={currency} onChange={onChange} />
    case 'choice':
      return (
        <Select
          {...common}
          clearable={!required}
          value={value === undefined ? null : String(value)}
          data={(schema.enum ?? []).map((each) => ({
            value: String(each),
            label: schema['x-enum-labels']?.[String(each)]?.[locale] ?? String(each),
          }))}
          onChange={(chosen) =>
            onChange(
              chosen === null ? undefined : (schema.enum ?? []).find((each) => String(each) === chosen),
            )
          }
        />
      )
    case 'boolean':
      return (
        <Checkbox
          label={label}
          description={schema.description}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )
    case 'integer':
    case 'number':
      return (
        <NumberInput
          {...common}
          allowDecimal={fieldKind(schema) === 'number'}
          {...(schema.minimum === undefined ? {} : { min: schema.minimum })}
          {...(schema.maximum === undefined || schema.maximum > 1e9 ? {} : { max: schema.maximum })}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(next === '' ? undefined : Number(next))}
        />
      )
    case 'text':
      return (
        <TextInput
          {...common}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) =>
            onChange(event.currentTarget.value === '' && !required ? undefined : event.currentTarget.value)
          }
        />
      )
    case 'object':
      return (
        <Fieldset legend={label}>
          <SchemaForm
            schema={schema}
            value={isRecord(value) ? value : {}}
            currency={currency}
            onChange={onChange}
          />
        </Fieldset>
      )
    case 'list': {
      const items = Array.isArray(value) ? value : []
      const itemSchema = schema.items ?? {}
      return (
        <Fieldset legend={label}>
          <Stack gap="xs">
            {items.map((item, index) => (
              <Group key={index} align="flex-end" wrap="nowrap">
                <div style={{ flex: 1 }}>
                  <SchemaField
                    name={`${index + 1}`}
                    schema={itemSchema}
                    required
                    value={item}
                    currency={currency}
                    onChange={(next) => onChange(items.map((each, at) => (at === index ? next : each)))}
                  />
                </div>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="red"
                  onClick={() => onChange(items.filter((_, at) => at !== index))}
                >
                  <Trans>Remove</Trans>
                </Button>
              </Group>
            ))}
            <Group>
              <Button
                size="compact-sm"
                variant="light"
                onClick={() => onChange([...items, initialValue(itemSchema)])}
              >
                <Trans>Add a row</Trans>
              </Button>
            </Group>
          </Stack>
        </Fieldset>
      )
    }
    case 'json':
      return (
        <JsonInput
          {...common}
          autosize
          minRows={3}
          formatOnBlur
          validationError={t`This is not valid JSON.`}
          defaultValue={value === undefined ? '' : JSON.stringify(value, null, 2)}
          onChange={(text) => {
            try {
              onChange(text.trim() === '' ? undefined : JSON.parse(text))
            } catch {
              // Half-typed JSON is shown as an error by the field itself and is not handed on.
            }
          }}
        />
      )
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
