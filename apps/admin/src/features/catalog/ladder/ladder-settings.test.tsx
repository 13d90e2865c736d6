import { useState } from 'react'
import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { ladderSettings } from '../../../testing/example-ladder.ts'
import { fakeServer } from '../../../testing/fake-server.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { OrderDrawer } from './order/order-drawer.tsx'
import type { WriteEdits } from './ladder-version.ts'
import { PolicyDrawer } from './policy-drawer.tsx'
import { ReferenceAssetsDrawer } from './reference-assets/reference-assets-drawer.tsx'

const server = () => fakeServer({ LadderSettings: () => ({ catalogVersion: ladderSettings() }) })
const writes = () => vi.fn<WriteEdits>(async (_edits, label) => ({ done: label }))
const screen = (write: WriteEdits | null, onClose = () => undefined as void) => ({
  version: { id: 'draft-1', revision: 7 },
  opened: true,
  write,
  onClose,
})
const save = page.getByRole('button', { name: 'Save' })
const strict = page.getByRole('switch', { name: /^Strict/ })

test('the policy is changed as a whole by one edit', async () => {
  const write = writes()
  const onClose = vi.fn<() => void>()
  await renderScreen(<PolicyDrawer {...screen(write, onClose)} />, { server: server() })
  await userEvent.click(page.getByRole('switch', { name: /^Strict/ }))
  await userEvent.click(page.getByRole('radio', { name: /^are errors/ }))
  await userEvent.click(page.getByRole('checkbox', { name: 'Reach' }))
  await userEvent.click(page.getByRole('checkbox', { name: /^Training/ }))
  await userEvent.click(save)
  await expect.poll(() => onClose).toHaveBeenCalled()
  expect(write.mock.calls).toEqual([
    [
      [
        {
          ladderPolicy: {
            strict: true,
            unsettled: 'ERROR',
            leftOut: ['core:training'],
            readings: ['REACH'],
          },
        },
      ],
      'Ladder policy',
    ],
  ])
})

test('a refused policy says why, and what was chosen stays', async () => {
  const refused = { message: 'Somebody else changed this draft.', cure: null, problems: [], requestId: null }
  await renderScreen(<PolicyDrawer {...screen(async () => ({ refused }))} />, { server: server() })
  await userEvent.click(strict)
  await userEvent.click(save)
  await expect.element(page.getByRole('alert')).toMatchTextContent('Somebody else changed this draft.')
  await expect.element(strict).toBeChecked()
})

test('opened again, it waits for the policy as it is now: a press meets no form that is about to be replaced', async () => {
  const later = Promise.withResolvers<unknown>()
  const answers = [{ catalogVersion: ladderSettings() }, later.promise]
  const slow = fakeServer({ LadderSettings: () => answers.shift() })
  await renderScreen(<Reopened />, { server: slow })
  await expect.element(strict).not.toBeChecked()
  await userEvent.keyboard('{Escape}')
  await expect.element(strict).not.toBeInTheDocument()
  await userEvent.click(page.getByRole('button', { name: 'Open' }))
  await expect.element(page.getByLabelText('Loading…')).toBeVisible()
  await expect.element(strict).not.toBeInTheDocument()
  const { ladderPolicy, ...settings } = ladderSettings()
  later.resolve({
    catalogVersion: { ...settings, revision: 8, ladderPolicy: { ...ladderPolicy, strict: true } },
  })
  await expect.element(strict).toBeChecked()
})

function Reopened() {
  const [opened, setOpened] = useState(true)
  return (
    <>
      <button type="button" onClick={() => setOpened(true)}>
        Open
      </button>
      <PolicyDrawer {...screen(writes(), () => setOpened(false))} opened={opened} />
    </>
  )
}

test('the policy of a published version is looked at only', async () => {
  await renderScreen(<PolicyDrawer {...screen(null)} />, { server: server() })
  await expect.element(page.getByRole('switch', { name: /^Strict/ })).toBeDisabled()
  await expect.element(save).not.toBeInTheDocument()
})

test('a pair is added to the declared order, but none that would close a circle', async () => {
  const write = writes()
  await renderScreen(<OrderDrawer {...screen(write)} />, { server: server() })
  await expect
    .element(page.getByRole('img', { name: 'Gold above Silver; Platinum above Gold' }))
    .toBeVisible()
  await choose('Tier above', 'Silver')
  await choose('Tier below', 'Platinum')
  await expect.element(page.getByRole('alert')).toMatchTextContent('A tier would stand above itself.')
  await expect.element(page.getByRole('button', { name: 'Add the pair' })).toBeDisabled()
  await choose('Tier above', 'Platinum')
  await choose('Tier below', 'Silver')
  await userEvent.click(page.getByRole('button', { name: 'Add the pair' }))
  await expect.element(page.getByText('follows from the others')).toBeVisible()
  await userEvent.click(save)
  await expect.poll(() => write).toHaveBeenCalled()
  expect(write.mock.calls[0]?.[0]).toEqual([
    {
      order: {
        pairs: [
          { above: 'gold', below: 'silver' },
          { above: 'platinum', below: 'gold' },
          { above: 'platinum', below: 'silver' },
        ],
      },
    },
  ])
})

async function choose(field: string, option: string) {
  await userEvent.click(page.getByRole('combobox', { name: field }))
  await userEvent.click(page.getByRole('option', { name: option }))
}

test('pairs move and go by the keyboard, which stays with them', async () => {
  await renderScreen(<OrderDrawer {...screen(writes())} />, { server: server() })
  await userEvent.click(page.getByRole('button', { name: 'Move up: Platinum above Gold' }))
  const rows = page.getByRole('list', { name: 'Declared pairs' }).getByRole('listitem')
  await expect.element(rows.first()).toMatchTextContent('Platinum above Gold')
  await expect.element(rows.first()).toHaveFocus()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await expect.element(rows.last()).toMatchTextContent('Platinum above Gold')
  await expect.element(rows.last()).toHaveFocus()
  await expect.element(page.getByText('Platinum above Gold: now 2 of 2')).toBeInTheDocument()
  await userEvent.keyboard('{Delete}')
  await expect.element(page.getByText('Removed: Platinum above Gold')).toBeInTheDocument()
  await expect.element(rows).toHaveFocus()
  await expect.element(page.getByRole('img', { name: 'Gold above Silver' })).toBeVisible()
})

test('reference assets are shown with their terms and facts', async () => {
  await renderScreen(<ReferenceAssetsDrawer {...screen(null)} />, { server: server() })
  await expect.element(page.getByRole('heading', { name: 'A server' })).toBeVisible()
  await expect.element(page.getByText('Terms: 12, 36 months')).toBeVisible()
  await expect.element(page.getByRole('row', { name: 'Age 3 years' })).toBeVisible()
  await expect.element(page.getByRole('row', { name: 'Purchase price €12,500.00' })).toBeVisible()
  await expect.element(page.getByRole('row', { name: 'spare yes' })).toBeVisible()
})
