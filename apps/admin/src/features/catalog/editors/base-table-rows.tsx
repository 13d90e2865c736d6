import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, NumberInput, TextInput } from '@mantine/core'
import { AmountInput } from '../../../ui/schema-form/amount-input.tsx'
import type { BasePriceRow, BasePriceTable } from './base-price.ts'

/** Base prices by a fact of the asset: one for a value, or from a number on. */
export function BaseTableRows({
  table,
  currency,
  onChange,
}: {
  table: BasePriceTable
  currency: string
  onChange: (table: BasePriceTable) => void
}) {
  const { t } = useLingui()
  const add = (row: BasePriceRow) => onChange({ ...table, rows: [...table.rows, row] })
  const { elseMinor, ...withoutElse } = table
  return (
    <>
      <TextInput
        label={t`By the fact`}
        required
        value={table.fact}
        onChange={(event) => onChange({ ...table, fact: event.currentTarget.value })}
      />
      {table.rows.map((row, index) => {
        const replace = (next: BasePriceRow) =>
          onChange({ ...table, rows: table.rows.map((each, at) => (at === index ? next : each)) })
        return (
          <Group key={`${index}/${table.rows.length}`} align="flex-end" wrap="nowrap">
            {'from' in row ? (
              <NumberInput
                label={t`From`}
                allowDecimal={false}
                value={row.from}
                onChange={(from) => replace({ ...row, from: Number(from) })}
              />
            ) : (
              <TextInput
                label={t`Is`}
                required
                value={row.is}
                onChange={(event) => replace({ ...row, is: event.currentTarget.value })}
              />
            )}
            <AmountInput
              label={t`Amount`}
              currency={currency}
              amountMinor={row.amountMinor}
              required
              onChange={(amountMinor) => replace({ ...row, amountMinor: amountMinor ?? 0 })}
            />
            <Button
              size="compact-sm"
              color="red"
              variant="subtle"
              aria-label={t`Remove row ${index + 1}`}
              onClick={() => onChange({ ...table, rows: table.rows.filter((_, at) => at !== index) })}
            >
              ✕
            </Button>
          </Group>
        )
      })}
      <AmountInput
        label={t`Any other value`}
        description={t`Empty: any other value is refused.`}
        currency={currency}
        amountMinor={elseMinor ?? null}
        onChange={(amount) => onChange(amount === null ? withoutElse : { ...table, elseMinor: amount })}
      />
      <Group>
        <Button size="compact-sm" variant="light" onClick={() => add({ is: '', amountMinor: 0 })}>
          <Trans>Add a row for a value</Trans>
        </Button>
        <Button size="compact-sm" variant="light" onClick={() => add({ from: 0, amountMinor: 0 })}>
          <Trans>Add a row from a number</Trans>
        </Button>
      </Group>
    </>
  )
}
