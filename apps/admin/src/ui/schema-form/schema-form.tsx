import { Trans } from '@lingui/react/macro'
import { Button, Fieldset, Group, Stack, Text } from '@mantine/core'
import { currentLocale } from '../../locale.ts'
import { FieldControl } from './field-control.tsx'
import { fieldKind, initialValue, isRecord, labelOf, type FieldKind, type JsonSchema } from './json-schema.ts'
import { ListField } from './list-field.tsx'

/** A plain form drawn from a plugin's JSON Schema: a new add-on needs no new screen. */
export function SchemaForm({
  schema,
  value,
  currency,
  onChange,
}: {
  schema: JsonSchema
  value: Readonly<Record<string, unknown>>
  currency: string
  onChange: (value: Record<string, unknown>) => void
}) {
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Nothing to set.</Trans>
      </Text>
    )
  }
  return (
    <Stack gap="sm">
      {fields.map(([name, field]) => (
        <SchemaField
          key={name}
          label={labelOf(name, field, currentLocale())}
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

interface SchemaFieldProps {
  readonly label: string
  readonly schema: JsonSchema
  readonly required: boolean
  readonly value: unknown
  readonly currency: string
  /** Undefined: the field is left out, so that its default holds. */
  readonly onChange: (value: unknown) => void
}

/** Kinds that can't show "not given" by an empty box: they are added and taken away whole. */
const wholes: readonly FieldKind[] = ['price-form', 'object', 'list']

function SchemaField(props: SchemaFieldProps) {
  const { label, schema, required, onChange } = props
  const value = props.value ?? schema.default
  if (!wholes.includes(fieldKind(schema)) || required || schema.default !== undefined) {
    return <Drawn {...props} value={value} />
  }
  if (value === undefined) {
    return (
      <Group>
        <Button size="compact-sm" variant="light" onClick={() => onChange(initialValue(schema))}>
          <Trans>Set: {label}</Trans>
        </Button>
      </Group>
    )
  }
  return (
    <div>
      <Drawn {...props} value={value} />
      <Button mt={4} size="compact-xs" variant="subtle" color="red" onClick={() => onChange(undefined)}>
        <Trans>Leave out: {label}</Trans>
      </Button>
    </div>
  )
}

function Drawn(props: SchemaFieldProps) {
  const { label, schema, value, currency, onChange } = props
  const kind = fieldKind(schema)
  if (kind === 'object') {
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
  }
  if (kind === 'list') {
    const items = schema.items ?? {}
    return (
      <ListField label={label} value={value} blank={() => initialValue(items)} onChange={onChange}>
        {(item, index, replace) => (
          <SchemaField
            label={`${labelOf('', items, currentLocale())} ${index + 1}`.trim()}
            schema={items}
            required
            value={item}
            currency={currency}
            onChange={replace}
          />
        )}
      </ListField>
    )
  }
  return <FieldControl {...props} kind={kind} />
}
