import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Fieldset, Group, NumberInput, Stack, TagsInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AmountInput } from './amount-input.tsx'
import { isRecord, type Texts } from './json-schema.ts'

interface FieldProps {
  readonly label: string
  readonly value: unknown
  readonly required: boolean
  readonly onChange: (value: unknown) => void
}

/** A cap, a deductible: an amount with its own currency. */
export function AmountField({
  label,
  value,
  required,
  currency,
  onChange,
}: FieldProps & { currency: string }) {
  const { t } = useLingui()
  const amount = isRecord(value) ? value : {}
  const amountMinor = typeof amount['amountMinor'] === 'number' ? amount['amountMinor'] : null
  const [own, setOwn] = useState(typeof amount['currency'] === 'string' ? amount['currency'] : currency)
  return (
    <Group align="flex-end" wrap="nowrap">
      <AmountInput
        label={label}
        currency={own}
        amountMinor={amountMinor}
        required={required}
        onChange={(minor) => onChange(minor === null ? undefined : { amountMinor: minor, currency: own })}
      />
      <TextInput
        w={80}
        aria-label={t`Currency of ${label}`}
        maxLength={3}
        value={own}
        onChange={(event) => {
          const code = event.currentTarget.value.toUpperCase()
          setOwn(code)
          if (amountMinor !== null) onChange({ amountMinor, currency: code })
        }}
      />
    </Group>
  )
}

/** A duration, held in minutes; what that is in hours stands below. */
export function MinutesField({ label, value, required, onChange }: FieldProps) {
  const { t } = useLingui()
  const minutes = typeof value === 'number' ? value : null
  const hours = Math.floor((minutes ?? 0) / 60)
  const rest = (minutes ?? 0) % 60
  return (
    <NumberInput
      label={label}
      required={required}
      min={1}
      allowDecimal={false}
      description={minutes === null ? t`In minutes.` : t`In minutes: ${hours} h ${rest} min.`}
      value={minutes ?? ''}
      onChange={(next) => onChange(next === '' ? undefined : Number(next))}
    />
  )
}

/** A text for readers, in both languages. */
export function TextsField({ label, value, required, onChange }: FieldProps) {
  const { t } = useLingui()
  const texts = (isRecord(value) ? value : { en: '', fr: '' }) as unknown as Texts
  const set = (next: Texts) => onChange(next.en === '' && next.fr === '' && !required ? undefined : next)
  const needed = required || texts.en !== '' || texts.fr !== ''
  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        <TextInput
          label={t`English`}
          required={needed}
          value={texts.en}
          onChange={(event) => set({ ...texts, en: event.currentTarget.value })}
        />
        <TextInput
          label={t`French`}
          required={needed}
          value={texts.fr}
          onChange={(event) => set({ ...texts, fr: event.currentTarget.value })}
        />
      </Stack>
    </Fieldset>
  )
}

/** Which keys of which facets are meant: `zone` → `near`, `far`. None: all. */
export function FacetKeysField({ label, value, onChange }: FieldProps) {
  const { t } = useLingui()
  const [rows, setRows] = useState<[string, string[]][]>(() =>
    isRecord(value) ? Object.entries(value as Record<string, string[]>) : [],
  )

  function set(next: [string, string[]][]) {
    setRows(next)
    const given = next.filter(([facet, keys]) => facet !== '' && keys.length > 0)
    onChange(given.length === 0 ? undefined : Object.fromEntries(given))
  }

  return (
    <Fieldset legend={label}>
      <Stack gap="xs">
        {rows.map(([facet, keys], index) => {
          const replace = (row: [string, string[]]) =>
            set(rows.map((each, at) => (at === index ? row : each)))
          return (
            <Group key={index} align="flex-end" wrap="nowrap">
              <TextInput
                label={t`Facet`}
                w={120}
                value={facet}
                onChange={(event) => replace([event.currentTarget.value, keys])}
              />
              <TagsInput
                label={t`Keys`}
                style={{ flex: 1 }}
                value={keys}
                onChange={(chosen) => replace([facet, chosen])}
              />
              <Button
                size="compact-sm"
                variant="subtle"
                color="red"
                onClick={() => set(rows.filter((_, at) => at !== index))}
              >
                <Trans>Remove</Trans>
              </Button>
            </Group>
          )
        })}
        <Group>
          <Button size="compact-sm" variant="light" onClick={() => set([...rows, ['', []]])}>
            <Trans>Add a facet</Trans>
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  )
}
