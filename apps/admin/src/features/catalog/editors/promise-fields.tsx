import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NumberInput, Select, Text, TextInput } from '@mantine/core'
import { AmountInput } from '../../../ui/schema-form/amount-input.tsx'
import { DecimalInput } from '../../../ui/schema-form/decimal-input.tsx'
import type { CostPromise, GuaranteePromise, TimePromise } from './cell-document.ts'

/** One time promise: how long, from when, to which event, how strong. */
export function TimePromiseFields({
  promise,
  onChange,
}: {
  promise: TimePromise
  onChange: (promise: TimePromise) => void
}) {
  const { t } = useLingui()
  const inDays = promise.days !== undefined
  const { minutes: _minutes, days: _days, dueMinute: _dueMinute, ...rest } = promise
  return (
    <>
      <Group grow align="flex-end">
        {inDays ? (
          <NumberInput
            label={t`Business days`}
            min={0}
            allowDecimal={false}
            value={promise.days ?? 1}
            onChange={(days) => onChange({ ...promise, days: Number(days) })}
          />
        ) : (
          <NumberInput
            label={t`Minutes`}
            min={1}
            allowDecimal={false}
            value={promise.minutes ?? 240}
            onChange={(minutes) => onChange({ ...promise, minutes: Number(minutes) })}
          />
        )}
        <Select
          label={t`Counted in`}
          allowDeselect={false}
          value={inDays ? 'days' : 'minutes'}
          data={[
            { value: 'minutes', label: t`minutes` },
            { value: 'days', label: t`business days` },
          ]}
          onChange={(unit) => onChange(unit === 'days' ? { ...rest, days: 1 } : { ...rest, minutes: 240 })}
        />
      </Group>
      <Select
        label={t`Event`}
        allowDeselect={false}
        value={promise.event}
        data={[
          { value: 'answered', label: t`answered` },
          { value: 'called-back', label: t`called back` },
          { value: 'arrival', label: t`arrival on site` },
          { value: 'part-delivered', label: t`part delivered` },
          { value: 'restored', label: t`restored` },
        ]}
        onChange={(event) => onChange({ ...promise, event: event ?? promise.event })}
      />
      <Select
        label={t`Clock starts when`}
        allowDeselect={false}
        value={promise.clockStart}
        data={[
          { value: 'call-logged', label: t`the call is logged` },
          { value: 'diagnosis-ended', label: t`the diagnosis ends` },
          { value: 'part-arrived', label: t`the part arrives` },
          { value: 'date-agreed', label: t`a date is agreed` },
        ]}
        onChange={(clockStart) => onChange({ ...promise, clockStart: clockStart ?? promise.clockStart })}
      />
      <Select
        label={t`Strength`}
        allowDeselect={false}
        value={promise.strength}
        data={[
          { value: 'best-effort', label: t`best effort` },
          { value: 'aim', label: t`aim` },
          { value: 'target', label: t`target` },
          { value: 'guaranteed', label: t`guaranteed` },
          { value: 'guaranteed-with-credit', label: t`guaranteed with credit` },
        ]}
        onChange={(strength) => onChange({ ...promise, strength: strength ?? promise.strength })}
      />
    </>
  )
}

/** One cost promise: the share the provider bears, and its limits; an empty limit means no such limit. */
export function CostPromiseFields({
  promise,
  currency,
  onChange,
}: {
  promise: CostPromise
  currency: string
  onChange: (promise: CostPromise) => void
}) {
  const { t } = useLingui()
  const amounts = [
    ['capMinor', t`At most (cap)`],
    ['deductibleMinor', t`Deductible`],
    ['unitPriceCeilingMinor', t`Up to a unit price of`],
  ] as const
  const figures = [
    ['incidentsPerYear', t`Incidents a year`],
    ['ageLimitMonths', t`Up to an age of (months)`],
  ] as const

  function limit(field: (typeof amounts | typeof figures)[number][0], figure: number | null) {
    const { [field]: _dropped, currency: _currency, ...others } = promise
    const next: CostPromise = figure === null ? others : { ...others, [field]: figure }
    const hasAmount = amounts.some(([name]) => next[name] !== undefined)
    onChange(hasAmount ? { ...next, currency: promise.currency ?? currency } : next)
  }

  return (
    <>
      <DecimalInput
        label={t`Share the provider bears (%)`}
        required
        value={promise.sharePercent}
        onChange={(sharePercent) => onChange({ ...promise, sharePercent: sharePercent ?? '0' })}
      />
      <Text size="xs" c="dimmed">
        <Trans>A limit left empty means: no such limit.</Trans>
      </Text>
      {amounts.map(([field, label]) => (
        <AmountInput
          key={field}
          label={label}
          currency={promise.currency ?? currency}
          amountMinor={promise[field] ?? null}
          onChange={(amount) => limit(field, amount)}
        />
      ))}
      {figures.map(([field, label]) => (
        <NumberInput
          key={field}
          label={label}
          min={1}
          allowDecimal={false}
          value={promise[field] ?? ''}
          onChange={(figure) => limit(field, figure === '' ? null : Number(figure))}
        />
      ))}
    </>
  )
}

/** One guarantee: the level kept, of what, over which period, and what is given back when it is missed. */
export function GuaranteePromiseFields({
  promise,
  onChange,
}: {
  promise: GuaranteePromise
  onChange: (promise: GuaranteePromise) => void
}) {
  const { t } = useLingui()
  return (
    <>
      <DecimalInput
        label={t`Level (%)`}
        required
        value={promise.levelPercent}
        onChange={(levelPercent) => onChange({ ...promise, levelPercent: levelPercent ?? '0' })}
      />
      <TextInput
        label={t`Basis`}
        value={promise.basis}
        onChange={(event) => onChange({ ...promise, basis: event.currentTarget.value })}
      />
      <Select
        label={t`Period`}
        allowDeselect={false}
        value={promise.period}
        data={[
          { value: 'month', label: t`month` },
          { value: 'quarter', label: t`quarter` },
          { value: 'year', label: t`year` },
        ]}
        onChange={(period) => onChange({ ...promise, period: period ?? promise.period })}
      />
      <DecimalInput
        label={t`Credit when missed (% of the period's fee)`}
        value={promise.creditPercent ?? null}
        onChange={(creditPercent) => {
          const { creditPercent: _dropped, ...others } = promise
          onChange(creditPercent === null ? others : { ...others, creditPercent })
        }}
      />
    </>
  )
}
