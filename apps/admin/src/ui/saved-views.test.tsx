import { page, userEvent } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'
import { renderScreen } from '../testing/render-screen.tsx'
import { saveView, savedViews } from './saved-view-store.ts'
import { SavedViews } from './saved-views.tsx'

beforeEach(() => localStorage.clear())

test('what the list shows is saved under a name, found again and forgotten', async () => {
  await renderScreen(<SavedViews />)
  await userEvent.click(page.getByRole('button', { name: 'Views' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Name of this view' }), 'All of it')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Forget the view All of it' })).toBeVisible()
  expect(savedViews('/here')).toEqual([{ name: 'All of it', query: '' }])
  await userEvent.click(page.getByRole('button', { name: 'Forget the view All of it' }))
  expect(savedViews('/here')).toEqual([])
})

test('a view opens its address', async () => {
  saveView('/here', { name: 'Drafts', query: '?status=DRAFT' })
  await renderScreen(<SavedViews />)
  await userEvent.click(page.getByRole('button', { name: 'Views' }))
  await userEvent.click(page.getByRole('button', { name: 'Drafts', exact: true }))
  await expect.element(page.getByRole('button', { name: 'Drafts' })).toHaveAttribute('aria-expanded', 'false')
})
