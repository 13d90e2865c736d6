import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { aMatrix } from '../../../testing/example-matrix.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { MatrixTable } from './matrix-table.tsx'
import type { EditTarget } from './matrix-types.ts'

const cell = (name: string | RegExp) => page.getByRole('gridcell', { name })
const focused = () => document.activeElement?.textContent

test('unknown has a look of its own and tells the note of the source', async () => {
  await renderScreen(<MatrixTable matrix={aMatrix()} onEdit={null} />)
  const unknown = cell(/unknown.*not published/)
  await expect.element(unknown).toBeVisible()
  const mark = unknown.element().querySelector('span')
  expect(getComputedStyle(mark!).borderStyle).toBe('dashed')
})

test('a changed cell shows what it was', async () => {
  await renderScreen(<MatrixTable matrix={aMatrix()} onEdit={null} />)
  await expect.element(page.getByText('8 h on site')).toBeVisible()
  expect(page.getByText('8 h on site').element().tagName).toBe('DEL')
})

test('a dimension by case is summed up, and unfolds into a row per case', async () => {
  await renderScreen(<MatrixTable matrix={aMatrix()} onEdit={null} />)
  expect(page.getByRole('rowheader', { name: 'Misuse' }).elements()).toHaveLength(0)
  await userEvent.click(page.getByRole('button', { name: 'Labour' }))
  await expect.element(page.getByRole('rowheader', { name: 'Misuse' })).toBeVisible()
})

test('the grid is one stop of the Tab key; arrows, Home and End move inside it', async () => {
  await renderScreen(<MatrixTable matrix={aMatrix()} onEdit={null} />)
  await expect.element(page.getByRole('grid')).toBeVisible()
  const stops = document.querySelectorAll('td[tabindex="0"]')
  expect(stops).toHaveLength(1)
  ;(stops[0] as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(focused()).toContain('4 h on site')
  await userEvent.keyboard('{ArrowDown}{Home}')
  expect(focused()).toContain('100 %')
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toBe('available')
  await userEvent.keyboard('{ArrowDown}{End}')
  expect(focused()).toBe('unknown')
  expect(document.querySelectorAll('td[tabindex="0"]')).toHaveLength(1)
})

test('in a draft, Enter and F2 open the editor of the focused cell', async () => {
  const onEdit = vi.fn<(target: EditTarget) => void>()
  await renderScreen(<MatrixTable matrix={aMatrix()} onEdit={onEdit} />)
  await expect.element(page.getByRole('grid')).toBeVisible()
  ;(document.querySelector('td[tabindex="0"]') as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{Enter}')
  expect(onEdit).toHaveBeenLastCalledWith(
    expect.objectContaining({ kind: 'cell', tier: expect.objectContaining({ key: 'gold' }) as unknown }),
  )
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{F2}')
  expect(onEdit).toHaveBeenLastCalledWith(expect.objectContaining({ kind: 'price' }))
})

test('a published version opens no editor', async () => {
  await renderScreen(<MatrixTable matrix={aMatrix()} onEdit={null} />)
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true')
  expect(page.getByRole('button', { name: 'Gold' }).elements()).toHaveLength(0)
})

test('the first column and the header stay in place while the rest scrolls', async () => {
  await renderScreen(<MatrixTable matrix={aMatrix()} onEdit={null} />)
  await expect.element(page.getByRole('grid')).toBeVisible()
  const head = document.querySelector('thead th')!
  const row = page.getByRole('rowheader', { name: 'Arrival' }).element()
  expect(getComputedStyle(head).position).toBe('sticky')
  expect(getComputedStyle(row)).toMatchObject({ position: 'sticky', left: '0px' })
})

test('finding keeps the rows whose title holds the words', async () => {
  await renderScreen(<MatrixTable matrix={aMatrix()} find="labour" onEdit={null} />)
  await expect.element(page.getByRole('button', { name: 'Labour' })).toBeVisible()
  expect(page.getByRole('rowheader', { name: 'Arrival' }).elements()).toHaveLength(0)
})
