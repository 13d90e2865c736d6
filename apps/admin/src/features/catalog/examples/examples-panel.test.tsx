import { page, userEvent } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'
import { fakeServer } from '../../../testing/fake-server.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { ExamplesPanel } from './examples-panel.tsx'

const tier = { notSold: false, timeAndMaterials: false, termMonths: [12, 36], compulsoryAddOns: [] }
const choices = {
  id: 'draft-1',
  revision: 7,
  referenceAssets: [
    { key: 'press', title: 'Press, 2 years old', facts: { 'site-country': 'BE' }, termMonths: [12] },
    { key: 'saw', title: 'Saw', facts: {}, termMonths: [36] },
  ],
  tiers: [
    { ...tier, key: 'silver', title: 'Silver' },
    { ...tier, key: 'gold', title: 'Gold', compulsoryAddOns: ['call'] },
  ],
  addOns: [{ key: 'call', title: 'Call to repair' }],
}

interface Line {
  readonly tier: string
  readonly termMonths: number
  readonly addOns: readonly { readonly key: string }[]
  readonly assets: unknown
}

/** Prices are the draft's once `open` is called: until then the server is still calculating. */
function aServer(netOf: (versionId: string, line: Line) => number | null) {
  const gate = Promise.withResolvers<void>()
  const server = fakeServer({
    ExampleChoices: () => ({ catalogVersion: choices }),
    ExamplePrice: async ({ input }) => {
      const { catalogVersionId, lines } = input as { catalogVersionId: string; lines: [Line] }
      if (catalogVersionId === 'draft-1') await gate.promise
      const amountMinor = netOf(catalogVersionId, lines[0])
      const net = amountMinor === null ? null : { amountMinor, currency: 'EUR' }
      const unknowns = net === null ? [{ message: 'The age is not known.' }] : []
      return { priceDecision: { __typename: 'PriceDecision', totals: { net }, refusals: [], unknowns } }
    },
  })
  return { server, open: gate.resolve }
}

const version = { id: 'draft-1', catalog: { id: 'catalog-1', published: { id: 'sold-1' } } }

beforeEach(() => localStorage.clear())

test('an example says calculating until the server answers, then its price and the difference', async () => {
  const { server, open } = aServer((id, line) =>
    id === 'sold-1' ? 100_000 : line.tier === 'gold' ? 112_500 : 100_000,
  )
  await renderScreen(<ExamplesPanel version={version} revision={7} busy={false} />, { server })
  await expect.element(page.getByText('calculating…').first()).toBeVisible()
  expect(page.getByText('€1,125.00').elements()).toHaveLength(0)
  open()
  await expect.element(page.getByText('€1,125.00')).toBeVisible()
  await expect.element(page.getByText('+€125.00 (+12.5%) against the version sold')).toBeVisible()
  await expect.element(page.getByText('as in the version sold').first()).toBeVisible()
  const asked = server.asked
    .filter(({ operation }) => operation === 'ExamplePrice')
    .map(({ variables }) => variables)
  expect(JSON.stringify(asked)).toContain('{"country":"BE","key":"press"}')
})

test('while the draft is being changed no earlier price stands there', async () => {
  const { server, open } = aServer(() => 100_000)
  open()
  await renderScreen(<ExamplesPanel version={version} revision={7} busy />, { server })
  await expect.element(page.getByText('calculating…').first()).toBeVisible()
  expect(page.getByText('€1,000.00').elements()).toHaveLength(0)
})

test('a price that is unknown says so, and why', async () => {
  const { server, open } = aServer(() => null)
  open()
  await renderScreen(<ExamplesPanel version={version} revision={7} busy={false} />, { server })
  await expect.element(page.getByText('unknown').first()).toBeVisible()
  await expect.element(page.getByText('The age is not known.').first()).toBeVisible()
})

test('a chosen example is priced as chosen, and pinned for this catalog', async () => {
  const { server, open } = aServer((_, line) => line.termMonths * 1000)
  open()
  const { unmount } = await renderScreen(<ExamplesPanel version={version} revision={7} busy={false} />, {
    server,
  })
  await userEvent.click(page.getByRole('button', { name: 'Change the example: Gold' }).first())
  await userEvent.click(page.getByRole('combobox', { name: 'Asset' }))
  await userEvent.click(page.getByRole('option', { name: 'Saw' }))
  await userEvent.click(page.getByRole('combobox', { name: 'Term (months)' }))
  await userEvent.click(page.getByRole('option', { name: '36' }))
  await userEvent.click(page.getByRole('button', { name: 'Pin' }))
  await expect.element(page.getByText('€360.00')).toBeVisible()
  await unmount()
  await renderScreen(<ExamplesPanel version={version} revision={8} busy={false} />, { server })
  await expect.element(page.getByText('€360.00')).toBeVisible()
  await expect.element(page.getByText('+ Call to repair')).toBeVisible()
})
