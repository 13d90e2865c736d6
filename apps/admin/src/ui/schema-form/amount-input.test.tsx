import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { renderScreen } from '../../testing/render-screen.tsx'
import { AmountInput } from './amount-input.tsx'

test.each([
  ['fr', '1200,50', '1\u202f200,5', 120_050],
  ['fr', '1200.50', '1\u202f200,5', 120_050],
  ['en', '1200.50', '1,200.5', 120_050],
] as const)('takes an amount as people write it in %s: %s', async (locale, typed, shown, minor) => {
  const onChange = vi.fn<(amount: number | null) => void>()
  await renderScreen(<AmountInput label="Amount" currency="EUR" amountMinor={null} onChange={onChange} />, {
    locale,
  })
  const field = page.getByRole('textbox', { name: 'Amount (EUR)' })
  await userEvent.type(field, typed)
  expect(onChange).toHaveBeenLastCalledWith(minor)
  expect((field.element() as HTMLInputElement).value.replace(/0$/, '')).toBe(shown)
})

test('shows 1 200,50 € in French for 120050 minor units', async () => {
  await renderScreen(
    <AmountInput label="Montant" currency="EUR" amountMinor={120_050} onChange={() => undefined} />,
    { locale: 'fr' },
  )
  await expect.element(page.getByRole('textbox', { name: 'Montant (EUR)' })).toHaveValue('1\u202f200,5')
})

test('knows how many digits a currency has', async () => {
  const onChange = vi.fn<(amount: number | null) => void>()
  await renderScreen(<AmountInput label="Amount" currency="JPY" amountMinor={5000} onChange={onChange} />)
  const field = page.getByRole('textbox', { name: 'Amount (JPY)' })
  await expect.element(field).toHaveValue('5,000')
  await userEvent.fill(field, '7000')
  expect(onChange).toHaveBeenLastCalledWith(7000)
})

test('an empty amount is none, not zero', async () => {
  const onChange = vi.fn<(amount: number | null) => void>()
  await renderScreen(<AmountInput label="Cap" currency="EUR" amountMinor={5000} onChange={onChange} />)
  await userEvent.clear(page.getByRole('textbox', { name: 'Cap (EUR)' }))
  expect(onChange).toHaveBeenLastCalledWith(null)
})
