import { page, userEvent } from 'vitest/browser'
import { expect, test } from 'vitest'
import { fakeServer } from '../../../testing/fake-server.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import { ViewerContext } from '../../../ui/viewer.ts'
import { ImportReleasePage } from './import-release-page.tsx'
import type { Change, Conflict } from './merge.graphql.ts'

const change = (place: string, beforeText: string, afterText: string): Change => ({
  path: `/${place}`,
  kind: 'changed',
  sentence: `${place}: ${beforeText} became ${afterText}.`,
  place,
  beforeText,
  afterText,
})
const conflictOf = (place: string): Conflict => ({
  path: `/${place}`,
  chosen: null,
  ours: { changes: [change(place, '€480', '€520')] },
  theirs: { changes: [change(place, '€480', '€505')] },
})
const both = [conflictOf('Silver, price'), conflictOf('Gold, price')]

function answered({ settled, ...merge }: { settled: boolean; [name: string]: unknown }) {
  return {
    importCatalogRelease: {
      __typename: 'CatalogReleaseImport',
      dryRun: true,
      catalogKey: 'servers',
      version: null,
      problems: [],
      merge: {
        settled,
        changes: [],
        onlyOurs: [],
        both: [],
        onlyTheirs: [],
        conflicts: both,
        problems: [],
        ...merge,
      },
    },
  }
}

interface Input {
  readonly dryRun: boolean
  readonly choices: readonly { readonly path: string; readonly side: string }[]
}
const inputOf = (variables: Record<string, unknown>) => variables['input'] as Input
const sold = () => ({
  catalogs: [{ id: 'c', key: 'servers', title: 'Servers', published: { id: 'v', number: 4 } }],
})

function screen(permissions: readonly string[] = ['catalog.import']) {
  return (
    <ViewerContext value={{ name: 'Ada', email: 'ada@demo.test', role: 'admin', permissions }}>
      <ImportReleasePage />
    </ViewerContext>
  )
}

async function give(text: string): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')!
  await userEvent.upload(input, new File([text], 'a.release.json', { type: 'application/json' }))
}

test('conflicts are settled one by one, each time asking the server what comes of it', async () => {
  const server = fakeServer({
    SoldCatalogs: sold,
    ImportCatalogRelease: (variables) => answered({ settled: inputOf(variables).choices.length === 2 }),
  })
  await renderScreen(screen(), { server })
  await give('{"kind":"catalog-release"}')
  const silver = page.getByRole('radiogroup', { name: /Silver, price/ })
  await expect.element(silver.getByText('€480')).toBeVisible()
  await expect.element(silver.getByText('€520')).toBeVisible()
  await expect.element(silver.getByText('€505')).toBeVisible()
  await expect.element(page.getByText('Sold here (version 4)').first()).toBeVisible()
  const make = page.getByRole('button', { name: 'Make the draft' })
  await userEvent.click(silver.getByRole('radio', { name: 'Take it from the file' }))
  await expect.element(page.getByText('1 conflict is to be settled: choose a side.')).toBeVisible()
  await expect.element(make).toBeDisabled()
  const gold = page.getByRole('radiogroup', { name: /Gold, price/ })
  await userEvent.click(gold.getByRole('radio', { name: 'Keep what is sold here' }))
  await expect.element(page.getByText('Every conflict is settled.')).toBeVisible()
  const asked = () => server.asked.filter(({ operation }) => operation === 'ImportCatalogRelease')
  await expect
    .poll(() => inputOf(asked().at(-1)?.variables ?? {}).choices)
    .toEqual([
      { path: '/Silver, price', side: 'THEIRS' },
      { path: '/Gold, price', side: 'OURS' },
    ])
  expect(asked().every(({ variables }) => inputOf(variables).dryRun)).toBe(true)
})

test('an answer to an earlier choice that comes late does not stand', async () => {
  let release: (() => void) | undefined
  const server = fakeServer({
    SoldCatalogs: sold,
    ImportCatalogRelease: async (variables) => {
      const sides = inputOf(variables).choices.map(({ side }) => side)
      if (sides.includes('OURS')) await new Promise<void>((resolve) => (release = resolve))
      return answered({
        settled: sides.length === 2,
        changes: sides.length === 2 ? [change('Result', 'old', sides[0] ?? '')] : [],
      })
    },
  })
  await renderScreen(screen(), { server })
  await give('{}')
  await userEvent.click(page.getByRole('button', { name: 'Keep all as sold here' }))
  await userEvent.click(page.getByRole('button', { name: 'Take all from the file' }))
  await expect.element(page.getByText('Result: old became THEIRS.')).toBeVisible()
  release?.()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await expect.element(page.getByText('Result: old became THEIRS.')).toBeVisible()
})

test('a file with problems is refused whole: each with its path and cure, and no way on', async () => {
  const problem = { path: '/release/hash', code: 'x', message: 'The hash differs.', cure: 'Export it again.' }
  const server = fakeServer({
    SoldCatalogs: sold,
    ImportCatalogRelease: () => ({
      importCatalogRelease: {
        __typename: 'CatalogReleaseImport',
        dryRun: true,
        catalogKey: '',
        version: null,
        merge: null,
        problems: [problem],
      },
    }),
  })
  await renderScreen(screen(), { server })
  await give('{}')
  const alert = page.getByRole('alert')
  await expect.element(alert).toMatchTextContent('The hash differs. Export it again.')
  await expect.element(alert).toMatchTextContent('/release/hash')
  expect(page.getByRole('button', { name: 'Make the draft' }).elements()).toHaveLength(0)
})

test('what is no JSON is refused before anything is sent', async () => {
  const server = fakeServer({})
  await renderScreen(screen(), { server, locale: 'fr' })
  await give('{"half":')
  await expect.element(page.getByRole('alert')).toMatchTextContent('ce n’est pas du JSON')
  expect(server.asked).toEqual([])
})

test('is closed to whoever may not import', async () => {
  await renderScreen(screen(['catalog.read']))
  await expect.element(page.getByText('Importing is not for your role')).toBeVisible()
})

test('a publication meanwhile is told with the conflicts as they are now', async () => {
  let published = false
  const server = fakeServer({
    SoldCatalogs: sold,
    ImportCatalogRelease: (variables) => {
      if (inputOf(variables).dryRun)
        return published
          ? answered({ settled: false })
          : answered({ settled: true, conflicts: [], changes: [change('X', '1', '2')] })
      published = true
      return {
        importCatalogRelease: {
          __typename: 'ReleaseConflicts',
          code: 'api.release-conflicts',
          message: 'Both sides changed the same.',
          cure: 'Choose.',
          conflicts: both,
        },
      }
    },
  })
  await renderScreen(screen(), { server })
  await give('{}')
  await userEvent.click(page.getByRole('button', { name: 'Make the draft' }))
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent('Somebody published meanwhile: 2 places are in conflict now.')
  await expect.element(page.getByRole('radiogroup', { name: /Silver, price/ })).toBeVisible()
})
