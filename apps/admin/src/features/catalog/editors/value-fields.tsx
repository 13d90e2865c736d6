import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Checkbox, Fieldset, Group, MultiSelect, NumberInput, Select, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { currentLocale } from '../../../locale.ts'
import type { CellValue, DefinitionDocument } from './cell-document.ts'
import { WindowFields } from './window-fields.tsx'
import { CostPromiseFields, GuaranteePromiseFields, TimePromiseFields } from './promise-fields.tsx'

/** The form of one value, by the kind of its dimension. */
export function ValueFields({
  definition,
  value,
  currency,
  onChange,
}: {
  definition: DefinitionDocument
  value: CellValue
  currency: string
  onChange: (value: CellValue) => void
}) {
  const { t } = useLingui()
  const locale = currentLocale()
  switch (value.kind) {
    case 'time':
      return (
        <Promises
          promises={value.promises}
          blank={{
            minutes: 240,
            event: definition.role.split(':')[1] ?? 'arrival',
            clockStart: 'call-logged',
            strength: 'target',
          }}
          onChange={(promises) => onChange({ kind: 'time', promises })}
        >
          {(promise, replace) => <TimePromiseFields promise={promise} onChange={replace} />}
        </Promises>
      )
    case 'cover':
      return (
        <Promises
          promises={value.promises}
          blank={{ sharePercent: '100' }}
          onChange={(promises) => onChange({ kind: 'cover', promises })}
        >
          {(promise, replace) => (
            <CostPromiseFields promise={promise} currency={currency} onChange={replace} />
          )}
        </Promises>
      )
    case 'guarantee':
      return (
        <Promises
          promises={value.promises}
          blank={{ levelPercent: '99', basis: 'availability', period: 'month' }}
          onChange={(promises) => onChange({ kind: 'guarantee', promises })}
        >
          {(promise, replace) => <GuaranteePromiseFields promise={promise} onChange={replace} />}
        </Promises>
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
  blank,
  onChange,
  children,
}: {
  promises: readonly P[]
  blank: P
  onChange: (promises: P[]) => void
  children: (promise: P, replace: (promise: P) => void) => ReactNode
}) {
  return (
    <Stack gap="sm">
      {promises.map((promise, index) => (
        <Fieldset key={`${index}/${promises.length}`} legend={<Trans>Promise {index + 1}</Trans>}>
          <Stack gap="xs">
            {children(promise, (changed) =>
              onChange(promises.map((each, at) => (at === index ? changed : each))),
            )}
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
