import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Fieldset, Group, NumberInput, Stack, TextInput } from '@mantine/core'
import { blankPrice, type PriceForm, type PriceFormRow } from './price-form.ts'
import type { ReactNode } from 'react'

type PriceTable = Extract<PriceForm, { form: 'table' }>

/** The rows of a table of prices: for a value, or from a number on; and what holds for every other value. */
export function PriceTableRows({
  table,
  priceField,
  onChange,
}: {
  table: PriceTable
  /** Draws the field of one price: rows hold prices of any form, tables among them. */
  priceField: (props: { label: string; value: PriceForm; onChange: (price: PriceForm) => void }) => ReactNode
  onChange: (table: PriceTable) => void
}) {
  const { t } = useLingui()
  const add = (row: PriceFormRow) => onChange({ ...table, rows: [...table.rows, row] })
  const { else: otherwise, ...withoutElse } = table
  return (
    <>
      <TextInput
        label={t`By (fact:… or option:…)`}
        required
        value={table.by}
        onChange={(event) => onChange({ ...table, by: event.currentTarget.value })}
      />
      {table.rows.map((row, index) => {
        const replace = (next: PriceFormRow) =>
          onChange({ ...table, rows: table.rows.map((each, at) => (at === index ? next : each)) })
        return (
          <Fieldset key={`${index}/${table.rows.length}`} legend={<Trans>Row {index + 1}</Trans>}>
            <Stack gap="xs">
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
              {priceField({
                label: t`Price`,
                value: row.price,
                onChange: (price) => replace({ ...row, price }),
              })}
              <Group justify="flex-end">
                <Button
                  size="compact-xs"
                  color="red"
                  variant="subtle"
                  onClick={() => onChange({ ...table, rows: table.rows.filter((_, at) => at !== index) })}
                >
                  <Trans>Remove row {index + 1}</Trans>
                </Button>
              </Group>
            </Stack>
          </Fieldset>
        )
      })}
      {otherwise !== undefined &&
        priceField({
          label: t`Any other value`,
          value: otherwise,
          onChange: (price) => onChange({ ...table, else: price }),
        })}
      <Group>
        <Button size="compact-sm" variant="light" onClick={() => add({ is: '', price: blankPrice.flat })}>
          <Trans>Add a row for a value</Trans>
        </Button>
        <Button size="compact-sm" variant="light" onClick={() => add({ from: 0, price: blankPrice.flat })}>
          <Trans>Add a row from a number</Trans>
        </Button>
        {otherwise === undefined ? (
          <Button
            size="compact-sm"
            variant="light"
            onClick={() => onChange({ ...table, else: blankPrice.flat })}
          >
            <Trans>Price any other value</Trans>
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => onChange(withoutElse)}>
            <Trans>Refuse any other value</Trans>
          </Button>
        )}
      </Group>
    </>
  )
}
