import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { aMatrix } from '../../../testing/example-matrix.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { MatrixEditor } from './matrix-editor.tsx'

function Reading() {
  return <MatrixEditor matrix={aMatrix()} revision={1} edits={null} onForm={() => undefined} />
}

const cell = (name: string | RegExp) => page.getByRole('gridcell', { name })
const focused = () => document.activeElement?.textContent

test('unknown has a look of its own and tells the note of the source', async () => {
  await renderScreen(<Reading />)
  const unknown = cell(/unknown.*not published/)
  await expect.element(unknown).toBeVisible()
  const mark = unknown.element().querySelector('span')
  expect(getComputedStyle(mark!).borderStyle).toBe('dashed')
})

test('a changed cell shows what it was', async () => {
  await renderScreen(<Reading />)
  await expect.element(page.getByText('8 h on site')).toBeVisible()
  expect(page.getByText('8 h on site').element().tagName).toBe('DEL')
})

test('a dimension by case is summed up, and unfolds into a row per case', async () => {
  await renderScreen(<Reading />)
  expect(page.getByRole('rowheader', { name: 'Misuse' }).elements()).toHaveLength(0)
  await userEvent.click(page.getByRole('button', { name: 'Labour' }))
  await expect.element(page.getByRole('rowheader', { name: 'Misuse' })).toBeVisible()
})

test('the grid is one stop of the Tab key; arrows, Home and End move inside it', async () => {
  await renderScreen(<Reading />)
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

test('a published version opens no editor', async () => {
  await renderScreen(<Reading />)
  await expect.element(page.getByRole('grid')).toHaveAttribute('aria-readonly', 'true')
  expect(page.getByRole('button', { name: 'Gold' }).elements()).toHaveLength(0)
})

test('the first column and the header stay in place while the rest scrolls', async () => {
  await renderScreen(<Reading />)
  await expect.element(page.getByRole('grid')).toBeVisible()
  const head = document.querySelector('thead th')!
  const row = page.getByRole('rowheader', { name: 'Arrival' }).element()
  expect(getComputedStyle(head).position).toBe('sticky')
  expect(getComputedStyle(row)).toMatchObject({ position: 'sticky', left: '0px' })
})

test('finding keeps the rows whose title holds the words', async () => {
  await renderScreen(<Reading />)
  await userEvent.fill(page.getByRole('searchbox', { name: 'Find a row or a value' }), 'labour')
  await expect.element(page.getByRole('button', { name: 'Labour' })).toBeVisible()
  expect(page.getByRole('rowheader', { name: 'Arrival' }).elements()).toHaveLength(0)
})
