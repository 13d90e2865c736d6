import { page, userEvent } from 'vitest/browser'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { fakeServer, type FakeServer } from '../../../testing/fake-server.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { ViewerContext } from '../../../ui/viewer.ts'
import { ReleaseCard } from './release-card.tsx'
import type { HistoryCatalog, HistoryRelease } from './releases.graphql.ts'

const release: HistoryRelease = {
  id: 'r2',
  state: 'PUBLISHED',
  reason: 'Prices of 2027',
  requestedAt: '2026-11-24T08:00:00Z',
  requestedBy: 'Paul',
  publishAt: null,
  finishedAt: '2026-11-24T08:00:00Z',
  finishedBy: 'Paul',
  late: false,
  cancelReason: null,
  version: { id: 'v2', number: 2, contractCount: 12, undoes: null },
  before: { id: 'v1', number: 1 },
  undoneBy: [],
}

function catalogOf(own: HistoryRelease): HistoryCatalog {
  return {
    id: 'c',
    key: 'servers',
    title: 'Servers',
    vendor: 'Northwind',
    published: { id: 'v3', number: 3 },
    releases: [own],
  }
}

const pricing = ['catalog.read', 'catalog.edit', 'cost.read']

function Card({ own, permissions }: { own: HistoryRelease; permissions: readonly string[] }) {
  const [open, setOpen] = useState(false)
  return (
    <ViewerContext value={{ name: 'Ada', email: 'ada@demo.test', role: 'admin', permissions }}>
      <ol>
        <ReleaseCard release={own} catalog={catalogOf(own)} open={open} onOpen={setOpen} />
      </ol>
    </ViewerContext>
  )
}

function show(
  given: Partial<HistoryRelease>,
  { server, permissions = pricing }: { server?: FakeServer; permissions?: readonly string[] } = {},
) {
  return renderScreen(<Card own={{ ...release, ...given }} permissions={permissions} />, {
    ...(server !== undefined && { server }),
  })
}

const card = page.getByRole('listitem').first()

test('says who, why and how many signed on it, and links to the one before and to rolling it back', async () => {
  await show({})
  await expect.element(card).toMatchTextContent('Prices of 2027')
  await expect.element(card).toMatchTextContent('12 contracts were signed on it, and keep it.')
  await expect
    .element(page.getByRole('link', { name: 'Compare Version 2 with the one before' }))
    .toHaveAttribute('href', '/catalogs/c/compare?from=v1&to=v2')
  await expect
    .element(page.getByRole('link', { name: /Roll back/ }))
    .toHaveAttribute('href', '/catalogs/c/releases/r2/roll-back')
})

const draft = { id: 'd', number: null, contractCount: 0, undoes: null }

test('a scheduled one says when it is due, and can’t be rolled back', async () => {
  await show({ state: 'SCHEDULED', publishAt: '2099-01-01T12:00:00Z', finishedAt: null, version: draft })
  await expect.element(card).toMatchTextContent(/scheduled for Jan 1, 2099/)
  expect(page.getByRole('link', { name: /Roll back/ }).elements()).toHaveLength(0)
})

test('one that came late says when it was due', async () => {
  await show({ late: true, publishAt: '2026-11-20T12:00:00Z' })
  await expect.element(card).toMatchTextContent(/late: was due Nov 20, 2026/)
})

test('a cancelled one says by whom and why', async () => {
  const end = { finishedBy: 'Ada', cancelReason: 'Too early' }
  await show({ state: 'CANCELLED', publishAt: '2099-01-01T12:00:00Z', version: draft, ...end })
  await expect.element(card).toMatchTextContent(/cancelled by Ada, .*: Too early/)
})

test('one that was rolled back names the version; one that waits to be names the draft', async () => {
  await show({
    undoneBy: [
      { version: { id: 'v4', number: 4, status: 'PUBLISHED' } },
      { version: { id: 'd', number: null, status: 'DRAFT' } },
      { version: { id: 'x', number: null, status: 'DISCARDED' } },
    ],
  })
  await expect.element(card).toMatchTextContent('rolled back by v4')
  expect(page.getByRole('link', { name: /A draft that rolls it back/ }).elements()).toHaveLength(1)
})

test('a stopped one shows when opened what stopped it, and the acknowledgements one by one', async () => {
  const server = fakeServer({
    ReleaseDetails: () => ({
      node: {
        __typename: 'CatalogRelease',
        id: 'r2',
        changes: [],
        problems: [{ path: '/x', message: 'The plugin is gone.', cure: 'Install it.' }],
        acknowledgements: [
          {
            code: 'a',
            path: null,
            outcome: 'UNKNOWN',
            message: 'A value is unknown.',
            reason: 'Agreed with the makers',
            named: true,
            acknowledgedAt: '2026-11-24T08:00:00Z',
            acknowledgedBy: 'Paul',
          },
        ],
      },
    }),
  })
  await show({ state: 'STOPPED', publishAt: '2026-11-24T08:00:00Z', version: draft }, { server })
  await userEvent.click(page.getByRole('button', { name: 'What it changed: Draft' }))
  await expect.element(card).toMatchTextContent('The plugin is gone. Install it.')
  await expect.element(card).toMatchTextContent(/Paul, .*: Agreed with the makers/)
  await expect.element(card).toMatchTextContent('It changed nothing that was sold.')
})

test('offers neither files nor rolling back to whoever may only read', async () => {
  await show({}, { permissions: ['catalog.read'] })
  await expect.element(page.getByRole('link', { name: /Compare/ })).toBeVisible()
  expect(page.getByRole('button', { name: /Export/ }).elements()).toHaveLength(0)
  expect(page.getByRole('link', { name: /Roll back/ }).elements()).toHaveLength(0)
})
