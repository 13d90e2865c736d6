import { page, userEvent } from 'vitest/browser'
import { expect, test, vi } from 'vitest'
import { fakeServer } from '../../../testing/fake-server.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { ViewerContext } from '../../../ui/viewer.ts'
import { AddOnPlayground } from './playground-page.tsx'
import type { PlaygroundSearch } from './playground-search.ts'

const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' })
const tier = { notSold: false, termMonths: [12, 36], compulsoryAddOns: [] }
const version = {
  id: 'draft-1',
  number: null,
  status: 'DRAFT',
  revision: 7,
  catalog: { id: 'catalog-1', title: 'Presses', published: { id: 'sold-1', number: 3 } },
  priceBooks: [{ key: 'direct', title: 'Direct', currency: 'EUR' }],
  tiers: [
    { ...tier, key: 'silver', title: 'Silver' },
    { ...tier, key: 'gold', title: 'Gold' },
  ],
  addOns: [
    { key: 'call', title: 'Call to repair', optionsSchema: {} },
    { key: 'watch', title: 'Monitoring', optionsSchema: {} },
  ],
  facts: [{ key: 'age', title: 'Age', type: 'number', unit: 'months', keys: null }],
  referenceAssets: [{ key: 'press', title: 'Press', facts: { age: 24 }, termMonths: [12] }],
  addOn: {
    key: 'call',
    title: 'Call to repair',
    pluginVersion: '1.0.0',
    settings: { hours: 4 },
    settingsSchema: {
      type: 'object',
      properties: { hours: { type: 'integer', 'x-label': { en: 'Hours', fr: 'Heures' } } },
      required: ['hours'],
    },
    optionsSchema: {},
    availability: null,
    bookPrices: null,
  },
}

interface Asked {
  readonly tier: string
  readonly termMonths: number
  readonly changes?: readonly { readonly addOnSettings?: { readonly settings: { hours: number } } }[]
  readonly companions: readonly { readonly key: string }[]
  readonly asset: { readonly facts: Readonly<Record<string, number>>; readonly count: number }
}

/** Charges 100 € an hour of the settings, saved or not; refuses Silver unless monitoring is bought too. */
function stateOf(state: string, hours: number, { tier: key, termMonths, companions }: Asked) {
  const refused = key === 'silver' && companions.length === 0
  const charge = eur(hours * 10_000)
  const refusals = refused
    ? [{ code: 'need-not-met', addOn: 'call', message: 'It needs Monitoring.', cure: 'Buy Monitoring too.' }]
    : []
  const shown = {
    outcome: refused ? 'REFUSED' : 'PRICED',
    compulsory: false,
    net: eur(100_000 + charge.amountMinor),
    netWithout: eur(100_000),
    charge,
  }
  const line = {
    code: 'call',
    component: 'default',
    recurrence: 'PER_YEAR',
    perQuote: false,
    amount: charge,
    rate: null,
    inputs: { percent: '12', of: 'base', baseMinor: 100_000, 'fact:age': 24 },
    unknownFacts: [],
    assumedFacts: [],
    explanation: 'Restored within the time',
    source: { plugin: 'call', version: '1.0.0' },
  }
  const rate = {
    ...line,
    recurrence: 'PER_EVENT',
    amount: null,
    rate: '1/3',
    inputs: { unit: 'page', ratePerUnit: '0.25' },
    explanation: 'Each page',
  }
  const change = { dimensionKey: 'core:restoration', dimensionTitle: 'Restoration', before: 'none' }
  return {
    state,
    problems: [],
    case: {
      ...shown,
      lines: [line, rate],
      coverChanges: ['Near', 'Far'].map((facetTitle) => ({
        ...change,
        facetKey: facetTitle,
        facetTitle,
        after: `within ${hours} h`,
        interim: null,
      })),
      refusals,
      unknowns: [],
      checks: [],
      factsRead: { age: 24 },
    },
    grid: version.tiers.map((each) => ({
      ...shown,
      tierKey: each.key,
      tierTitle: each.title,
      termMonths,
      refusals: [],
      unknowns: [],
    })),
  }
}

const point = (value: number, amountMinor: number, states: number) => ({
  value,
  prices: Array.from({ length: states }, () => ({
    outcome: 'PRICED',
    charge: eur(amountMinor),
    net: null,
    reason: null,
  })),
})

function aServer() {
  const gate = Promise.withResolvers<void>()
  const server = fakeServer({
    PlaygroundSetup: ({ addOn }) => ({
      catalogVersion: { ...version, addOn: addOn === 'call' ? version.addOn : null },
    }),
    AddOnPlayground: async (variables) => {
      const input = variables['input'] as Asked
      await gate.promise
      const hours = input.changes?.[0]?.addOnSettings?.settings.hours
      const states = [
        stateOf('PUBLISHED', 4, input),
        stateOf('SAVED', 4, input),
        ...(hours === undefined ? [] : [stateOf('EDITED', hours, input)]),
      ]
      return {
        addOnPlayground: {
          __typename: 'AddOnPlayground',
          states,
          curve: {
            fact: 'age',
            from: 0,
            to: 48,
            currency: null,
            facts: [{ key: 'age', title: 'Age', unit: 'months', own: 24 }],
            bends: [{ value: 12, kind: 'STEP' }],
            points: [point(0, 40_000, states.length), point(12, 55_500, states.length)],
          },
        },
      }
    },
    EditCatalogDraft: () => ({
      editCatalogDraft: { __typename: 'CatalogVersion', id: 'draft-1', revision: 8 },
    }),
  })
  const asked = () =>
    server.asked
      .filter(({ operation }) => operation === 'AddOnPlayground')
      .map(({ variables }) => variables['input'] as Asked)
  return { server, open: gate.resolve, asked }
}

const onSearch = vi.fn<(search: PlaygroundSearch) => void>()
const permissions = ['catalog.read', 'catalog.edit', 'price.read']

function Screen({ search, may = permissions }: { search: PlaygroundSearch; may?: readonly string[] }) {
  return (
    <ViewerContext value={{ name: 'Paul', email: '', role: 'pricing', permissions: may }}>
      <AddOnPlayground versionId="draft-1" search={search} onSearch={onSearch} />
    </ViewerContext>
  )
}

const section = (name: string) => page.getByRole('region', { name })

test('says calculating until the server answers; then prices, its lines with why, and the cover', async () => {
  const { server, open } = aServer()
  await renderScreen(<Screen search={{ addOn: 'call', tier: 'gold' }} />, { server })
  await expect.element(section('What it charges').getByText('calculating…')).toBeVisible()
  expect(page.getByText('€400.00').elements()).toHaveLength(0)
  open()
  await expect.element(section('What it charges').getByText('Sold today (v3)')).toBeVisible()
  await expect.element(section('What it charges').getByText('€1,400.00').first()).toBeVisible()
  await expect.element(section('Its own lines').getByText('12% of the base price, €1,000.00')).toBeVisible()
  await expect.element(section('Its own lines').getByText('Age: 24')).toBeVisible()
  await expect.element(section('Its own lines').getByText('€0.003333 per event')).toBeVisible()
  await expect.element(section('Its own lines').getByText('€0.0025 per page')).toBeVisible()
  await expect.element(section('Cover it changes').getByText('Near, Far')).toBeVisible()
  await expect.element(section('Cover it changes').getByText('within 4 h')).toBeVisible()
})

test('settings that are typed are priced beside the saved ones, and saved only when asked', async () => {
  const { server, open, asked } = aServer()
  open()
  await renderScreen(<Screen search={{ addOn: 'call', tier: 'gold' }} />, { server })
  await userEvent.fill(page.getByRole('textbox', { name: 'Hours' }), '6')
  const charges = section('What it charges')
  await expect.element(charges.getByText('As edited now')).toBeVisible()
  await expect.element(charges.getByText('€600.00')).toBeVisible()
  await expect.element(charges.getByText('+€200.00')).toBeVisible()
  expect(asked().at(-1)?.changes).toEqual([{ addOnSettings: { key: 'call', settings: { hours: 6 } } }])
  await expect.poll(() => onSearch.mock.lastCall?.[0].pending).toEqual({ settings: { hours: 6 } })
  expect(server.asked.some(({ operation }) => operation === 'EditCatalogDraft')).toBe(false)
  await userEvent.click(page.getByRole('button', { name: 'Save to the draft' }))
  await expect
    .poll(() => server.asked.find(({ operation }) => operation === 'EditCatalogDraft')?.variables)
    .toMatchObject({ input: { draftId: 'draft-1', expectedRevision: 7 } })
  await expect.element(page.getByRole('button', { name: 'Save to the draft' })).not.toBeInTheDocument()
})

test('a refusal names what is missing until it is bought too', async () => {
  const { server, open } = aServer()
  open()
  await renderScreen(<Screen search={{ addOn: 'call' }} />, { server })
  await expect.element(page.getByRole('alert')).toMatchTextContent('It needs Monitoring.')
  await expect.element(page.getByRole('alert')).toMatchTextContent('Buy Monitoring too.')
  await userEvent.click(page.getByRole('combobox', { name: 'Bought with' }))
  await userEvent.click(page.getByRole('option', { name: 'Monitoring' }))
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument()
})

test('a case of the grid is chosen with the keyboard', async () => {
  const { server, open, asked } = aServer()
  open()
  await renderScreen(<Screen search={{ addOn: 'call', beside: ['watch'] }} />, { server })
  const gold = page.getByRole('button', { name: 'Gold, 12 months, €400.00' })
  await expect.element(gold).toBeVisible()
  ;(gold.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => asked().at(-1)?.tier).toBe('gold')
  await expect.element(gold).toHaveAttribute('aria-current', 'true')
})

test('facts of one’s own go before those of the reference asset', async () => {
  const { server, open, asked } = aServer()
  open()
  await renderScreen(<Screen search={{ addOn: 'call', tier: 'gold' }} />, { server })
  await userEvent.click(page.getByRole('button', { name: 'Facts of the asset' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'Age (months)' }), '40')
  await expect.poll(() => asked().at(-1)?.asset.facts).toEqual({ age: 40 })
})

test('the curve is a picture in words, and a table with where it steps', async () => {
  const { server, open } = aServer()
  open()
  await renderScreen(<Screen search={{ addOn: 'call', tier: 'gold' }} />, { server })
  const picture = page.getByRole('img', { name: /What it adds over Age \(months\): 0 €400.00, 12 €555.00/ })
  await expect.element(picture).toBeVisible()
  await userEvent.click(page.getByText('Table', { exact: true }))
  await expect.element(page.getByRole('row', { name: /12.*€555.00.*steps here/ })).toBeVisible()
})

test('who may not edit sees prices and no settings; an add-on that is not there says so', async () => {
  const { server, open, asked } = aServer()
  open()
  const search = { addOn: 'call', tier: 'gold', pending: { settings: { hours: 9 } } }
  const { unmount } = await renderScreen(<Screen search={search} may={['price.read']} />, { server })
  await expect.element(section('What it charges').getByText('€400.00').first()).toBeVisible()
  expect(page.getByRole('region', { name: 'Settings' }).elements()).toHaveLength(0)
  expect(asked().every(({ changes }) => changes === undefined)).toBe(true)
  await unmount()
  await renderScreen(<Screen search={{ addOn: 'gone' }} />, { server })
  await expect.element(page.getByText('No such add-on here')).toBeVisible()
})

test('in French every word is French', async () => {
  const { server, open } = aServer()
  open()
  await renderScreen(<Screen search={{ addOn: 'call', tier: 'gold' }} />, { server, locale: 'fr' })
  await expect.element(page.getByRole('heading', { name: 'Essai de prix : Call to repair' })).toBeVisible()
  await expect.element(page.getByText(/12\s%\sdu prix de base, 1\s000,00\s€/)).toBeVisible()
})
