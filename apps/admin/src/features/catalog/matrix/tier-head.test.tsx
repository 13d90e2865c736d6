import { page } from 'vitest/browser'
import { expect, test } from 'vitest'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { TierHead } from './tier-head.tsx'

const tier = {
  key: 'pay-per-use',
  title: 'Pay per use',
  description: null,
  notSold: false,
  timeAndMaterials: true,
  termMonths: [12],
  compulsoryAddOns: [],
}

test('a tier of time and materials says so, unless it is called that', async () => {
  const { unmount } = await renderScreen(<TierHead tier={tier} onEdit={() => undefined} />)
  await expect.element(page.getByText('time and materials')).toBeVisible()
  await unmount()
  await renderScreen(<TierHead tier={{ ...tier, title: 'Time and materials' }} onEdit={() => undefined} />)
  await expect.element(page.getByRole('button', { name: 'Time and materials' })).toBeVisible()
  expect(page.getByText(/time and materials/i).elements()).toHaveLength(1)
})
