import { Trans, useLingui } from '@lingui/react/macro'
import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  TextInput,
} from '@mantine/core'
import { useState } from 'react'
import { currentLocale } from '../../../locale.ts'
import {
  days,
  formatIntervals,
  parseIntervals,
  type CellValue,
  type Day,
  type DefinitionDocument,
} from './cell-document.ts'
import { CostPromiseFields, GuaranteePromiseFields, TimePromiseFields } from './promise-fields.tsx'

/** The form of one value, by the kind of its dimension. */
export function ValueFields({
  definition,
  value,
  onChange,
}: {
  definition: DefinitionDocument
  value: CellValue
  onChange: (value: CellValue) => void
}) {
  const { t } = useLingui()
  const locale = currentLocale()
  switch (value.kind) {
    case 'time':
      return (
        <Promises
          promises={value.promises}
          fields={TimePromiseFields}
          blank={{
            minutes: 240,
            event: definition.role.split(':')[1] ?? 'arrival',
            clockStart: 'call-logged',
            strength: 'target',
          }}
          onChange={(promises) => onChange({ kind: 'time', promises })}
        />
      )
    case 'cover':
      return (
        <Promises
          promises={value.promises}
          fields={CostPromiseFields}
          blank={{ sharePercent: '100' }}
          onChange={(promises) => onChange({ kind: 'cover', promises })}
        />
      )
    case 'guarantee':
      return (
        <Promises
          promises={value.promises}
          fields={GuaranteePromiseFields}
          blank={{ levelPercent: '99', basis: 'availability', period: 'month' }}
          onChange={(promises) => onChange({ kind: 'guarantee', promises })}
        />
      )
    case 'level':
      return (
        <Select
          label={t`Level`}
          allowDeselect={false}
          value={value.level}
          data={(definition.levels ?? []).map((level) => ({ value: level.id, label: level.title[locale] }))}
          onChange={(level) => onChange({ kind: 'level', level: level ?? value.level })}
        />
      )
    case 'quantity':
      return (
        <Stack gap="xs">
          <NumberInput
            label={definition.unit?.[locale] ?? t`Quantity`}
            min={0}
            allowDecimal={false}
            disabled={value.quantity === 'unlimited'}
            value={value.quantity === 'unlimited' ? '' : value.quantity}
            onChange={(quantity) => onChange({ kind: 'quantity', quantity: Number(quantity) })}
          />
          <Checkbox
            label={t`Unlimited`}
            checked={value.quantity === 'unlimited'}
            onChange={(event) =>
              onChange({ kind: 'quantity', quantity: event.currentTarget.checked ? 'unlimited' : 1 })
            }
          />
        </Stack>
      )
    case 'window':
      return (
        <WindowFields window={value.window} onChange={(window) => onChange({ kind: 'window', window })} />
      )
    case 'set':
      return (
        <MultiSelect
          label={t`Elements`}
          value={value.elements}
          data={(definition.universe ?? []).map((element) => ({
            value: element.id,
            label: element.title[locale],
          }))}
          onChange={(elements) => onChange({ kind: 'set', elements })}
        />
      )
    case 'limit':
      return (
        <NumberInput
          label={definition.unit?.[locale] ?? t`Limit`}
          value={value.limit}
          onChange={(limit) => onChange({ kind: 'limit', limit: Number(limit) })}
        />
      )
  }
}

function Promises<P extends object>({
  promises,
  fields: Fields,
  blank,
  onChange,
}: {
  promises: readonly P[]
  fields: (props: { promise: P; onChange: (promise: P) => void }) => React.ReactNode
  blank: P
  onChange: (promises: P[]) => void
}) {
  return (
    <Stack gap="sm">
      {promises.map((promise, index) => (
        <Fieldset key={index} legend={<Trans>Promise {index + 1}</Trans>}>
          <Stack gap="xs">
            <Fields
              promise={promise}
              onChange={(changed) => onChange(promises.map((each, at) => (at === index ? changed : each)))}
            />
            {promises.length > 1 && (
              <Group justify="flex-end">
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="red"
                  onClick={() => onChange(promises.filter((_, at) => at !== index))}
                >
                  <Trans>Remove this promise</Trans>
                </Button>
              </Group>
            )}
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button size="compact-sm" variant="light" onClick={() => onChange([...promises, blank])}>
          <Trans>Add a promise</Trans>
        </Button>
      </Group>
    </Stack>
  )
}

function WindowFields({
  window,
  onChange,
}: {
  window: Record<Day, [number, number][]>
  onChange: (window: Record<Day, [number, number][]>) => void
}) {
  const { t } = useLingui()
  const titles: Record<Day, string> = {
    mon: t`Monday`,
    tue: t`Tuesday`,
    wed: t`Wednesday`,
    thu: t`Thursday`,
    fri: t`Friday`,
    sat: t`Saturday`,
    sun: t`Sunday`,
    holiday: t`Holidays`,
  }
  const [texts, setTexts] = useState(
    () => Object.fromEntries(days.map((day) => [day, formatIntervals(window[day])])) as Record<Day, string>,
  )
  return (
    <Stack gap={6}>
      {days.map((day) => (
        <TextInput
          key={day}
          label={titles[day]}
          placeholder={t`closed`}
          value={texts[day]}
          error={
            parseIntervals(texts[day]) === null
              ? t`Write hours as 08:00-12:00, 13:00-17:00; leave empty when closed.`
              : undefined
          }
          onChange={(event) => {
            const text = event.currentTarget.value
            setTexts({ ...texts, [day]: text })
            const intervals = parseIntervals(text)
            if (intervals !== null) onChange({ ...window, [day]: intervals })
          }}
        />
      ))}
    </Stack>
  )
}
