import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { fakeServer } from '../../testing/fake-server.ts'
import { renderScreen } from '../../testing/render-screen.tsx'
import { QuoteCommands } from './quote-commands.tsx'

const quote = { id: 'quote-1', number: 'Q-2026-000001', revision: 4 }

test('only what the server allows is offered', async () => {
  await renderScreen(
    <QuoteCommands quote={{ ...quote, allowedCommands: ['change', 'submit'] }} onDone={() => undefined} />,
  )
  await expect
    .element(page.getByRole('link', { name: 'Change' }))
    .toHaveAttribute('href', '/quotes/quote-1/edit')
  await expect.element(page.getByRole('button', { name: 'Offer' })).toBeVisible()
  expect(page.getByRole('button').elements()).toHaveLength(1)
})

test('withdrawing is confirmed first, with a reason that is sent along', async () => {
  const server = fakeServer({
    WithdrawQuote: () => ({ withdrawQuote: { __typename: 'Quote', id: 'quote-1', status: 'WITHDRAWN' } }),
  })
  const onDone = vi.fn<() => void>()
  await renderScreen(<QuoteCommands quote={{ ...quote, allowedCommands: ['withdraw'] }} onDone={onDone} />, {
    server,
  })
  await userEvent.click(page.getByRole('button', { name: 'Withdraw' }))
  const dialog = page.getByRole('dialog', { name: 'Withdraw · Q-2026-000001' })
  await expect.element(dialog).toBeVisible()
  expect(server.asked).toHaveLength(0)
  await userEvent.fill(dialog.getByRole('textbox', { name: 'Reason' }), 'Priced on the wrong site')
  await userEvent.click(dialog.getByRole('button', { name: 'Withdraw' }))
  await expect.poll(() => onDone).toHaveBeenCalledOnce()
  expect(server.asked[0]?.variables['input']).toMatchObject({
    quoteId: 'quote-1',
    expectedRevision: 4,
    reason: 'Priced on the wrong site',
  })
})

test('approving asks for a reason', async () => {
  await renderScreen(
    <QuoteCommands quote={{ ...quote, allowedCommands: ['approve'] }} onDone={() => undefined} />,
  )
  await userEvent.click(page.getByRole('button', { name: 'Approve' }))
  await expect.element(page.getByRole('textbox', { name: 'Reason' })).toBeRequired()
})

test('accepting opens the contract', async () => {
  const server = fakeServer({
    AcceptQuote: () => ({ acceptQuote: { __typename: 'ServiceContract', id: 'contract-1', number: 'C-1' } }),
  })
  const screen = await renderScreen(
    <QuoteCommands quote={{ ...quote, allowedCommands: ['accept'] }} onDone={() => undefined} />,
    { server },
  )
  await userEvent.click(page.getByRole('button', { name: 'Accept' }))
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Accept' }))
  await expect.poll(() => screen.addressNow()).toBe('/contracts/contract-1')
})

test('what is refused is said in the dialog, with its cure', async () => {
  const server = fakeServer({
    SubmitQuote: () => ({
      submitQuote: {
        __typename: 'RefusedByRule',
        code: 'quote.not-offerable',
        message: 'The price is unknown.',
        cure: 'Fill in the missing facts.',
      },
    }),
  })
  await renderScreen(
    <QuoteCommands quote={{ ...quote, allowedCommands: ['submit'] }} onDone={() => undefined} />,
    { server },
  )
  await userEvent.click(page.getByRole('button', { name: 'Offer' }))
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Offer' }))
  await expect.element(page.getByRole('alert')).toMatchTextContent('The price is unknown.')
  await expect.element(page.getByRole('alert')).toMatchTextContent('Fill in the missing facts.')
})
