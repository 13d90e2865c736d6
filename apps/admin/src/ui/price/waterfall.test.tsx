import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { euros } from '../../testing/example-decision.ts'
import { renderScreen } from '../../testing/render-screen.tsx'
import type { WaterfallStep } from './price.graphql.ts'
import { Waterfall } from './waterfall.tsx'

const steps: WaterfallStep[] = [
  { stage: 'BASE', title: 'Prix de base', amount: euros(1200), runningTotal: euros(1200) },
  { stage: 'DISCOUNT', title: 'Remise', amount: euros(-120), runningTotal: euros(1080) },
]

test('the picture and the table tell the same figures', async () => {
  await renderScreen(<Waterfall steps={steps} />, { locale: 'fr' })
  const picture = page.getByRole('img', { name: /Cascade du prix/ })
  await expect.element(picture, { timeout: 10_000 }).toBeVisible()
  expect(picture.element().getAttribute('aria-label')).toMatch(/Remise -120,00\s€/)
  await userEvent.click(page.getByText('Tableau'))
  const row = page.getByRole('row', { name: /Remise/ })
  await expect.element(row).toMatchTextContent(/-120,00\s€1\s080,00\s€/)
})

test('an unknown step is told in the table, and no picture pretends to know', async () => {
  await renderScreen(
    <Waterfall steps={[...steps, { stage: 'CHARGE', title: 'Option', amount: null, runningTotal: null }]} />,
  )
  await expect.element(page.getByRole('row', { name: /Option/ })).toMatchTextContent('Optionunknownunknown')
  expect(page.getByRole('img').elements()).toHaveLength(0)
})
