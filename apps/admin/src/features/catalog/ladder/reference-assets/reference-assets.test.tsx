import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { ladderSettings } from '../../../../testing/example-ladder.ts'
import { fakeServer } from '../../../../testing/fake-server.ts'
import { renderScreen } from '../../../../testing/render-screen.tsx'
import type { WriteEdits } from '../ladder-version.ts'
import { ReferenceAssetsDrawer } from './reference-assets-drawer.tsx'

async function show(write: WriteEdits | null, settings = ladderSettings()) {
  const server = fakeServer({
    LadderSettings: () => ({ catalogVersion: settings }),
    BookCurrencies: () => ({ catalogVersion: { id: 'draft-1', priceBooks: [{ currency: 'EUR' }] } }),
  })
  const screen = { version: { id: 'draft-1', revision: 7 }, opened: true, onClose: () => undefined }
  await renderScreen(<ReferenceAssetsDrawer {...screen} write={write} />, { server })
}
const writes = () => vi.fn<WriteEdits>(async (_edits, label) => ({ done: label }))
const button = (name: string) => page.getByRole('button', { name, exact: true })
const field = (name: string | RegExp) => page.getByRole('textbox', { name })

async function choose(name: string, option: string) {
  await userEvent.click(page.getByRole('combobox', { name }))
  await userEvent.click(page.getByRole('option', { name: option }))
}

test('one more is written: names, terms, and each fact as it is defined', async () => {
  const write = writes()
  await show(write)
  await userEvent.click(button('Add a reference asset'))
  await expect.element(field('Key')).toHaveFocus()
  await userEvent.keyboard('press')
  await userEvent.fill(field('Name in English'), 'A press')
  await userEvent.fill(field('Name in French'), 'Une presse')
  await userEvent.fill(field('Age (years)'), '8')
  await userEvent.fill(field('Purchase price (EUR)'), '12000.50')
  await choose('Use', 'Heavy use')
  await choose('spare', 'no')
  await userEvent.click(button('Save'))
  await expect.element(button('Add a reference asset')).toBeVisible()
  expect(write.mock.calls).toEqual([
    [
      [
        {
          addReferenceAsset: {
            key: 'press',
            title: { en: 'A press', fr: 'Une presse' },
            facts: {
              ageYears: 8,
              purchasePrice: { amountMinor: 1_200_050, currency: 'EUR' },
              use: 'heavy',
              spare: false,
            },
            termMonths: [12],
          },
        },
      ],
      'Reference asset A press',
    ],
  ])
})

test('what is known is changed and forgotten; the keyboard comes back to the asset', async () => {
  const write = writes()
  await show(write)
  await userEvent.click(button('Change A server'))
  await userEvent.clear(field('Age (years)'))
  await userEvent.clear(field('Name in English'))
  await userEvent.fill(field('Name in English'), 'The server')
  await userEvent.click(button('Save'))
  await expect.element(button('Change A server')).toHaveFocus()
  expect(write.mock.calls[0]?.[0]).toEqual([
    {
      referenceAsset: {
        key: 'server',
        title: { en: 'The server', fr: 'Un serveur' },
        facts: { purchasePrice: { amountMinor: 1_250_000, currency: 'EUR' }, spare: true },
        termMonths: [12, 36],
      },
    },
  ])
  await expect.element(page.getByText('Saved: The server')).toBeInTheDocument()
})

test('saved without a change, nothing is written', async () => {
  const write = writes()
  await show(write)
  await userEvent.click(button('Change A server'))
  await userEvent.click(button('Save'))
  await expect.element(button('Change A server')).toHaveFocus()
  expect(write).not.toHaveBeenCalled()
})

test('what would be refused is said at its field, and nothing is sent', async () => {
  const write = writes()
  await show(write)
  await userEvent.click(button('Add a reference asset'))
  await userEvent.fill(field('Key'), 'server')
  await expect.element(page.getByText('Another reference asset has this key.')).toBeVisible()
  await userEvent.fill(field('Age (years)'), '41')
  await expect.element(page.getByText('At most 40.')).toBeVisible()
  await userEvent.fill(field('Age (years)'), '-1')
  await expect.element(page.getByText('At least 0.')).toBeVisible()
  await userEvent.click(page.getByRole('combobox', { name: 'Terms in months' }))
  await userEvent.keyboard('{Backspace}')
  await expect.element(page.getByText('Give at least one term.')).toBeVisible()
  await userEvent.fill(field('Name in English'), 'A')
  await userEvent.fill(field('Name in French'), 'A')
  await userEvent.click(button('Save'))
  expect(write).not.toHaveBeenCalled()
})

test('a term that no tier sells is told, and may be saved', async () => {
  const write = writes()
  await show(write)
  await userEvent.click(button('Change A server'))
  await userEvent.click(page.getByRole('combobox', { name: 'Terms in months' }))
  await userEvent.keyboard('13{Enter}')
  await expect
    .element(page.getByText('No tier is sold for 13 months: nothing is proved there.'))
    .toBeVisible()
  await userEvent.keyboard('{Escape}')
  await userEvent.click(button('Save'))
  await vi.waitFor(() => expect(write).toHaveBeenCalled())
  expect(write.mock.calls[0]?.[0]).toMatchObject([{ referenceAsset: { termMonths: [12, 36, 13] } }])
})

test('one is taken out by one step that Undo knows', async () => {
  const write = writes()
  await show(write)
  await userEvent.click(button('Remove A server'))
  await expect.element(page.getByText('Removed: A server')).toBeInTheDocument()
  expect(write.mock.calls).toEqual([
    [[{ removeReferenceAsset: { key: 'server' } }], 'Reference asset A server'],
  ])
})

test('a refusal is said in the form, with where and the cure; what was typed stays', async () => {
  const refused = {
    message: 'The catalog would have problems: 1.',
    cure: null,
    problems: [{ path: '/referenceAssets/server/termMonths/0', message: 'Too long.', cure: 'Shorten it.' }],
    requestId: null,
  }
  await show(async () => ({ refused }))
  await userEvent.click(button('Change A server'))
  await userEvent.fill(field('Name in English'), 'Kept')
  await userEvent.click(button('Save'))
  await expect.element(page.getByRole('alert')).toMatchTextContent('Too long.')
  await expect.element(field('Name in English')).toHaveValue('Kept')
})

test('without any, it says that nothing can be proved and what to name', async () => {
  await show(writes(), ladderSettings({ referenceAssets: [] }))
  await expect.element(page.getByText('Nothing can be proved')).toBeVisible()
  await expect.element(button('Add a reference asset')).toBeVisible()
})

test('of a published version, or for who may not edit, they are looked at only', async () => {
  await show(null)
  await expect.element(page.getByRole('heading', { name: 'A server' })).toBeVisible()
  await expect.element(button('Change A server')).not.toBeInTheDocument()
  await expect.element(button('Remove A server')).not.toBeInTheDocument()
  await expect.element(button('Add a reference asset')).not.toBeInTheDocument()
})
