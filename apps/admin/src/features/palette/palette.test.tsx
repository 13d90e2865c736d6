import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { fakeServer } from '../../testing/fake-server.ts'
import { renderScreen } from '../../testing/render-screen.tsx'
import { usePageActions } from '../../ui/page-actions.ts'
import { ViewerContext } from '../../ui/viewer.ts'
import { Palette } from './palette.tsx'

const run = vi.fn<() => void>()
const actions = [{ label: 'Fill down', keys: 'Ctrl+D', run }]

function Screen({ permissions, onClose }: { permissions: readonly string[]; onClose: () => void }) {
  usePageActions(actions)
  return (
    <ViewerContext value={{ name: 'Ada', email: 'ada@demo.test', role: 'admin', permissions }}>
      <Palette onClose={onClose} />
    </ViewerContext>
  )
}

const server = fakeServer({
  Palette: ({ accounts }) => ({
    ...(accounts === true
      ? { accounts: { edges: [{ node: { id: 'acc 1', name: 'Électro Nord', number: 'A-7' } }] } }
      : {}),
    quotes: {
      edges: [{ node: { id: 'q1', number: 'Q-2026-7', account: { id: 'acc 1', name: 'Électro Nord' } } }],
    },
    contracts: { edges: [] },
    catalogs: [{ id: 'c1', title: 'Servers', vendor: 'Northwind', published: { id: 'v1', number: 1 } }],
  }),
})
const reading = ['account.read', 'quote.read', 'contract.read', 'catalog.read']

test('goes to a page by the first letters of its name', async () => {
  const onClose = vi.fn<() => void>()
  const { addressNow } = await renderScreen(<Screen permissions={reading} onClose={onClose} />, { server })
  await userEvent.fill(page.getByRole('combobox'), 'contr')
  await userEvent.keyboard('{Enter}')
  expect(onClose).toHaveBeenCalledOnce()
  await expect.poll(addressNow).toBe('/contracts')
})

test('finds customers, quotes and contracts as the server does', async () => {
  const { addressNow } = await renderScreen(<Screen permissions={reading} onClose={() => undefined} />, {
    server,
  })
  await userEvent.fill(page.getByRole('combobox'), 'nord')
  await expect.element(page.getByRole('option', { name: /Q-2026-7/ })).toBeVisible()
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await expect.poll(addressNow).toBe('/quotes/q1')
  expect(server.asked.at(-1)?.variables).toMatchObject({ search: 'nord', accounts: true })
})

test('offers what the page can do, with its key', async () => {
  await renderScreen(<Screen permissions={reading} onClose={() => undefined} />, { server })
  await userEvent.fill(page.getByRole('combobox'), 'fill')
  await expect
    .element(page.getByRole('option', { name: 'Fill down Ctrl+D' }))
    .toHaveAttribute('aria-selected', 'true')
  await userEvent.keyboard('{Enter}')
  expect(run).toHaveBeenCalledOnce()
})

test('shows and asks only what this person may read', async () => {
  await renderScreen(<Screen permissions={['quote.read']} onClose={() => undefined} />, { server })
  await expect.element(page.getByRole('option', { name: 'Quotes page' })).toBeVisible()
  expect(page.getByRole('option', { name: 'Accounts page' }).elements()).toHaveLength(0)
  await userEvent.fill(page.getByRole('combobox'), 'nord')
  await expect.element(page.getByRole('option', { name: /Q-2026-7/ })).toBeVisible()
  expect(server.asked.at(-1)?.variables).toMatchObject({ accounts: false, contracts: false, quotes: true })
})
