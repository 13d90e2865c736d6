import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { aDecision, euros } from '../../testing/example-decision.ts'
import { fakeServer } from '../../testing/fake-server.ts'
import { renderScreen } from '../../testing/render-screen.tsx'
import { emptyState } from './builder-state.ts'
import { QuoteBuilder } from './quote-builder.tsx'
import type { SellableVersion } from './quote-choices.graphql.ts'

const version: SellableVersion = {
  id: 'version-1',
  number: 1,
  catalog: { id: 'catalog-1', title: 'Servers', illustrativePrices: true },
  tiers: [
    {
      key: 'silver',
      title: 'Silver',
      description: null,
      notSold: false,
      termMonths: [12],
      compulsoryAddOns: [],
    },
    {
      key: 'gold',
      title: 'Gold',
      description: null,
      notSold: false,
      termMonths: [12, 24],
      compulsoryAddOns: [],
    },
  ],
  addOns: [
    { key: 'media-retention', title: 'Media retention', optionsSchema: { type: 'object', properties: {} } },
  ],
  priceBooks: [
    {
      key: 'direct',
      title: 'Direct',
      currency: 'EUR',
      promotionCodes: [],
      paymentPlans: [{ key: 'once', title: 'Once', prepaid: true, surchargePercent: '0' }],
    },
  ],
}
const initial = { ...emptyState('2026-12-01', 'account-1', ['asset-1']), catalogVersionId: 'version-1' }

const page1 = { pageInfo: { hasNextPage: false }, edges: [] }
const surroundings = {
  AccountName: () => ({ account: { id: 'account-1', name: 'Dumont' } }),
  AccountSearch: () => ({ accounts: { edges: [] } }),
  AssetSearch: () => ({ assets: page1 }),
}

function priced(net: number) {
  const decision = aDecision()
  return { priceDecision: { ...decision, totals: { ...decision.totals, net: euros(net) } } }
}

async function chooseTier(title: string) {
  await userEvent.click(page.getByRole('combobox', { name: 'Tier' }))
  await userEvent.click(page.getByRole('option', { name: title }))
}

function show(server: ReturnType<typeof fakeServer>) {
  return renderScreen(
    <QuoteBuilder versions={[version]} initial={initial} quote={null} today="2026-12-01" />,
    {
      server,
    },
  )
}

test('the price comes from the server once a tier is chosen', async () => {
  const server = fakeServer({ ...surroundings, PriceDecision: () => priced(1296) })
  await show(server)
  await expect.element(page.getByText(/the price appears here/)).toBeVisible()
  await chooseTier('Gold')
  await expect.element(page.getByRole('row', { name: /^Net/ })).toMatchTextContent('€1,296.00')
  const question = server.asked.find((each) => each.operation === 'PriceDecision')
  expect(question?.variables['input']).toMatchObject({
    catalogVersionId: 'version-1',
    accountId: 'account-1',
    lines: [{ tier: 'gold', termMonths: 12, start: '2026-12-01', assets: [{ assetId: 'asset-1' }] }],
  })
})

test('an answer to an earlier question is dropped, and “calculating…” stands until the right one comes', async () => {
  const waiting = new Map<string, (answer: unknown) => void>()
  const server = fakeServer({
    ...surroundings,
    PriceDecision: (variables) => {
      const { lines } = variables['input'] as { lines: { tier: string }[] }
      return new Promise((answer) => waiting.set(lines[0]!.tier, answer))
    },
  })
  await show(server)
  await chooseTier('Silver')
  await expect.poll(() => waiting.has('silver')).toBe(true)
  await chooseTier('Gold')
  await expect.poll(() => waiting.has('gold')).toBe(true)
  waiting.get('silver')!(priced(500))
  await new Promise((resolve) => setTimeout(resolve, 200))
  await expect.element(page.getByText('calculating…')).toBeVisible()
  expect(page.getByText('€500.00').elements()).toHaveLength(0)
  waiting.get('gold')!(priced(1296))
  await expect.element(page.getByRole('row', { name: /^Net/ })).toMatchTextContent('€1,296.00')
})

test('a refusal stands at the add-on it is about, with its cure', async () => {
  const refusal = {
    code: 'need-not-met',
    lineKey: '1',
    addOn: 'media-retention',
    message: 'Media retention is not sold on Gold.',
    cure: 'Choose Silver.',
  }
  const server = fakeServer({
    ...surroundings,
    PriceDecision: () => ({ priceDecision: { ...aDecision(), offerable: false, refusals: [refusal] } }),
  })
  await show(server)
  await chooseTier('Gold')
  await userEvent.click(page.getByRole('checkbox', { name: 'Media retention' }))
  const addOns = page.getByRole('group', { name: 'Add-ons' })
  await expect.element(addOns.getByRole('alert')).toMatchTextContent('Media retention is not sold on Gold.')
  await expect.element(addOns.getByRole('alert')).toMatchTextContent('Choose Silver.')
})

test('a discount needs a reason before the draft can be saved; saving opens the quote', async () => {
  const server = fakeServer({
    ...surroundings,
    PriceDecision: () => priced(1296),
    CreateQuote: () => ({ createQuote: { __typename: 'Quote', id: 'quote-1', number: 'Q-1' } }),
  })
  const screen = await show(server)
  await chooseTier('Gold')
  const save = page.getByRole('button', { name: 'Save the draft' })
  await expect.element(save).toBeEnabled()
  await userEvent.fill(page.getByRole('textbox', { name: 'Negotiated discount (%)' }), '2,5')
  await expect.element(page.getByText('A discount needs a reason.')).toBeVisible()
  await expect.element(save).toBeDisabled()
  await userEvent.fill(page.getByRole('textbox', { name: 'Reason' }), 'Three sites')
  await userEvent.click(save)
  await expect.poll(() => screen.addressNow()).toBe('/quotes/quote-1')
  const created = server.asked.find((each) => each.operation === 'CreateQuote')
  expect(created?.variables['input']).toMatchObject({
    negotiatedDiscount: { percent: '2.5', reason: 'Three sites' },
    lines: [{ assetIds: ['asset-1'] }],
  })
})

test('saving the same content twice keeps its idempotency key; other content gets another', async () => {
  const server = fakeServer({
    ...surroundings,
    PriceDecision: () => priced(1296),
    CreateQuote: () => new Error('The connection broke'),
  })
  await show(server)
  await chooseTier('Gold')
  const save = page.getByRole('button', { name: 'Save the draft' })
  await userEvent.click(save)
  await expect.element(page.getByRole('alert')).toMatchTextContent('The connection broke')
  await expect.element(page.getByRole('alert')).toMatchTextContent('request-7')
  await userEvent.click(save)
  await expect.poll(() => keys()).toHaveLength(2)
  await chooseTier('Silver')
  await userEvent.click(save)
  await expect.poll(() => keys()).toHaveLength(3)
  expect(keys()[1]).toBe(keys()[0])
  expect(keys()[2]).not.toBe(keys()[0])

  function keys() {
    return server.asked
      .filter((each) => each.operation === 'CreateQuote')
      .map((each) => (each.variables['input'] as { idempotencyKey: string }).idempotencyKey)
  }
})
