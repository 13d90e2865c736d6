import { page, userEvent } from 'vitest/browser'
import { beforeEach, expect, test, vi } from 'vitest'
import { fakeServer } from '../../testing/fake-server.ts'
import { aMatrix } from '../../testing/example-matrix.ts'
import { renderScreen } from '../../testing/render-screen.tsx'
import { EditDrawer } from './edit-drawer.tsx'
import type { CatalogVersion, EditTarget } from './matrix/matrix-types.ts'
import { useDraftEdits } from './use-draft-edits.ts'

const matrix = aMatrix()
const version: CatalogVersion = {
  id: 'draft-1',
  number: null,
  status: 'DRAFT',
  revision: 7,
  title: 'Servers',
  illustrativePrices: false,
  publishedAt: null,
  publishedBy: null,
  publishReason: null,
  release: null,
  basedOn: { id: 'version-1', number: 1 },
  catalog: { id: 'catalog-1', title: 'Servers', vendor: 'Northwind', published: null, versions: [] },
  matrix,
  changes: [],
  notes: [],
}

function Drawer({ target, onClose }: { target: EditTarget; onClose: () => void }) {
  return (
    <EditDrawer version={version} edits={useDraftEdits(version, true)} target={target} onClose={onClose} />
  )
}

beforeEach(() => sessionStorage.clear())

const [arrival] = matrix.dimensionRows
const [price] = matrix.priceRows
const [silver, gold] = matrix.tiers
const arrivalOfSilver: EditTarget = { kind: 'cell', row: arrival!, tier: silver!, cell: arrival!.cells[0]! }
const priceOfGold: EditTarget = { kind: 'price', row: price!, tier: gold!, cell: price!.cells[1]! }

test('saving a cell sends one edit at the revision on screen, then closes', async () => {
  const document = {
    dimensions: [],
    tiers: [{ id: 'silver', cover: { 'core:arrival': { '*': { state: 'none' } } } }],
  }
  const server = fakeServer({
    VersionDocument: () => ({ catalogVersion: { id: 'draft-1', revision: 7, document } }),
    EditCatalogDraft: () => ({
      editCatalogDraft: { __typename: 'CatalogVersion', id: 'draft-1', revision: 8 },
    }),
  })
  const onClose = vi.fn<() => void>()
  await renderScreen(<Drawer target={arrivalOfSilver} onClose={onClose} />, { server })
  await expect.element(page.getByRole('dialog', { name: 'Arrival — Silver' })).toBeVisible()
  await expect.element(page.getByRole('radio', { name: 'Nothing' })).toBeChecked()
  await userEvent.click(page.getByRole('radio', { name: 'Unknown' }))
  await userEvent.fill(page.getByRole('textbox', { name: 'English' }), 'to be agreed')
  await userEvent.fill(page.getByRole('textbox', { name: 'French' }), 'à convenir')
  await userEvent.click(page.getByRole('button', { name: 'Save' }))
  await expect.poll(() => onClose).toHaveBeenCalled()
  const edits = server.asked.filter((each) => each.operation === 'EditCatalogDraft')
  expect(edits.map((each) => each.variables)).toEqual([
    {
      input: {
        draftId: 'draft-1',
        expectedRevision: 7,
        changes: [
          {
            tierCover: {
              tier: 'silver',
              dimension: 'core:arrival',
              facetKey: '*',
              cell: { state: 'unknown', note: { en: 'to be agreed', fr: 'à convenir' } },
            },
          },
        ],
      },
    },
  ])
})

test('a price is typed in the currency and sent in minor units', async () => {
  const server = fakeServer({
    EditCatalogDraft: () => ({
      editCatalogDraft: { __typename: 'CatalogVersion', id: 'draft-1', revision: 8 },
    }),
  })
  await renderScreen(<Drawer target={priceOfGold} onClose={() => undefined} />, {
    server,
  })
  await userEvent.fill(page.getByRole('textbox', { name: 'Amount per asset and year (EUR)' }), '1500.5')
  await userEvent.click(page.getByRole('button', { name: 'Save' }))
  const sent = () => server.asked.filter((each) => each.operation === 'EditCatalogDraft')
  await expect.poll(() => sent()).toHaveLength(1)
  expect(sent()[0]?.variables['input']).toMatchObject({
    changes: [
      {
        basePrice: {
          priceBook: 'direct',
          tier: 'gold',
          component: 'default',
          price: { form: 'flat', amountMinor: 150_050 },
        },
      },
    ],
  })
})

test('what the server refuses is said in the form, which stays open with what was typed', async () => {
  const server = fakeServer({
    EditCatalogDraft: () => ({
      editCatalogDraft: {
        __typename: 'CatalogVersionConflict',
        code: 'catalog.conflict',
        message: 'Somebody else changed this draft.',
        cure: 'Look at the draft again, then repeat your change.',
        path: null,
        current: { id: 'draft-1', revision: 9 },
      },
    }),
  })
  const onClose = vi.fn<() => void>()
  await renderScreen(<Drawer target={priceOfGold} onClose={onClose} />, { server })
  const amount = page.getByRole('textbox', { name: 'Amount per asset and year (EUR)' })
  await userEvent.fill(amount, '1500')
  await userEvent.click(page.getByRole('button', { name: 'Save' }))
  const alert = page.getByRole('alert')
  await expect.element(alert).toMatchTextContent('Somebody else changed this draft.')
  await expect.element(alert).toMatchTextContent('Look at the draft again')
  await expect.element(amount).toHaveValue('1,500')
  expect(onClose).not.toHaveBeenCalled()
})
