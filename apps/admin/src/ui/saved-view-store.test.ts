import { beforeEach, expect, test, vi } from 'vitest'
import { forgetView, savedViews, saveView } from './saved-view-store.ts'

beforeEach(() => {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => held.set(key, value),
  })
})

test('views are kept by list and name, in the order of their names', () => {
  saveView('/quotes', { name: 'Offered', query: '?status=OFFERED' })
  saveView('/quotes', { name: 'Drafts', query: '?status=DRAFT' })
  saveView('/contracts', { name: 'All', query: '' })
  saveView('/quotes', { name: 'Offered', query: '?status=OFFERED%2CSUBMITTED' })
  expect(savedViews('/quotes')).toEqual([
    { name: 'Drafts', query: '?status=DRAFT' },
    { name: 'Offered', query: '?status=OFFERED%2CSUBMITTED' },
  ])
  expect(forgetView('/quotes', 'Drafts')).toHaveLength(1)
  expect(savedViews('/contracts')).toHaveLength(1)
})

test('what was spoilt in the browser counts as nothing saved', () => {
  localStorage.setItem('aftercare.views./quotes', '{"name":')
  expect(savedViews('/quotes')).toEqual([])
  localStorage.setItem('aftercare.views./quotes', '[{"name":"x"},null,7]')
  expect(savedViews('/quotes')).toEqual([])
})
