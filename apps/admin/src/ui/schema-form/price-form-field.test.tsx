import { useState } from 'react'
import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { renderScreen } from '../../testing/render-screen.tsx'
import type { PriceForm } from './price-form.ts'
import { PriceFormField } from './price-form-field.tsx'

const onChange = vi.fn<(price: PriceForm) => void>()

function Field({ initial }: { initial: PriceForm }) {
  const [price, setPrice] = useState(initial)
  return (
    <PriceFormField
      label="Price"
      currency="EUR"
      value={price}
      onChange={(next) => {
        onChange(next)
        setPrice(next)
      }}
    />
  )
}

test('a fixed amount keeps its cost, asked for in the currency and held in minor units', async () => {
  await renderScreen(<Field initial={{ form: 'flat', amountMinor: 12_000 }} />)
  await userEvent.fill(page.getByRole('textbox', { name: 'Amount (EUR)' }), '99.9')
  expect(onChange).toHaveBeenLastCalledWith({ form: 'flat', amountMinor: 9990 })
  await userEvent.fill(page.getByRole('textbox', { name: 'Our cost (EUR)' }), '45.125')
  expect(onChange).toHaveBeenLastCalledWith({ form: 'flat', amountMinor: 9990, cost: '4512.5' })
})

test('an emptied cost is unknown again, not zero', async () => {
  await renderScreen(<Field initial={{ form: 'flat', amountMinor: 12_000, cost: '0' }} />)
  await userEvent.clear(page.getByRole('textbox', { name: 'Our cost (EUR)' }))
  expect(onChange).toHaveBeenLastCalledWith({ form: 'flat', amountMinor: 12_000 })
})

test('a percent is typed with a decimal comma in French', async () => {
  await renderScreen(<Field initial={{ form: 'percent-of', of: 'base', percent: '10' }} />, { locale: 'fr' })
  await userEvent.fill(page.getByRole('textbox', { name: 'Pourcentage' }), '12,5')
  expect(onChange).toHaveBeenLastCalledWith({ form: 'percent-of', of: 'base', percent: '12.5' })
})

test('another form starts afresh', async () => {
  await renderScreen(<Field initial={{ form: 'flat', amountMinor: 12_000 }} />)
  await userEvent.click(page.getByRole('combobox', { name: 'Price form' }))
  await userEvent.click(page.getByRole('option', { name: 'percent of…' }))
  expect(onChange).toHaveBeenLastCalledWith({ form: 'percent-of', of: 'base', percent: '10' })
})

test('rows of a table hold prices of their own; typing in a row keeps the focus there', async () => {
  await renderScreen(
    <Field
      initial={{
        form: 'table',
        by: 'option:window',
        rows: [{ is: 'six-days', price: { form: 'flat', amountMinor: 100 } }],
      }}
    />,
  )
  await userEvent.fill(page.getByRole('textbox', { name: 'Is' }), '')
  await userEvent.type(page.getByRole('textbox', { name: 'Is' }), 'long-days')
  await userEvent.click(page.getByRole('button', { name: 'Price any other value' }))
  expect(onChange).toHaveBeenLastCalledWith({
    form: 'table',
    by: 'option:window',
    rows: [{ is: 'long-days', price: { form: 'flat', amountMinor: 100 } }],
    else: { form: 'flat', amountMinor: 0 },
  })
})
