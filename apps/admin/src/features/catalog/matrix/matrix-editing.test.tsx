import { page, userEvent } from 'vitest/browser'
import { beforeEach, expect, test } from 'vitest'
import { aDocument } from '../../../testing/example-document.ts'
import { aMatrix, inHours, shareOf } from '../../../testing/example-matrix.ts'
import { fakeServer } from '../../../testing/fake-server.ts'
import { renderScreen } from '../../../testing/render-screen.tsx'
import type { CatalogEdit } from '../edit-catalog.ts'
import { useDraftEdits } from '../use-draft-edits.ts'
import { MatrixEditor } from './matrix-editor.tsx'

/** A draft at revision 7 that takes every edit; what it was sent is kept in order. */
function aServer({ conflict = false } = {}) {
  let revision = 7
  const batches: CatalogEdit[][] = []
  const server = fakeServer({
    VersionDocument: () => ({
      catalogVersion: { __typename: 'CatalogVersion', id: 'draft-1', revision, document: aDocument() },
    }),
    EditCatalogDraft: ({ input }) => {
      if (conflict) {
        const refusal = {
          code: 'catalog.conflict',
          message: 'Somebody else changed it.',
          cure: 'Look again.',
          path: null,
        }
        const current = { __typename: 'CatalogVersion', id: 'draft-1', revision: 9 }
        return { editCatalogDraft: { __typename: 'CatalogVersionConflict', ...refusal, current } }
      }
      const { changes, expectedRevision } = input as { changes: CatalogEdit[]; expectedRevision: number }
      expect(expectedRevision).toBe(revision)
      batches.push(changes)
      revision += 1
      return { editCatalogDraft: { __typename: 'CatalogVersion', id: 'draft-1', revision } }
    },
  })
  return { server, batches }
}

function Draft({ revision = 7 }: { revision?: number }) {
  const edits = useDraftEdits({ id: 'draft-1', status: 'DRAFT', revision }, true)
  return <MatrixEditor matrix={aMatrix()} revision={revision} edits={edits} onForm={() => undefined} />
}

beforeEach(() => sessionStorage.clear())

const says = (text: string) => expect.element(page.getByText(text)).toBeVisible()
const column = (key: string) => [...document.querySelectorAll<HTMLElement>(`td[data-column="${key}"]`)]
const selected = () =>
  [...document.querySelectorAll('td[aria-selected="true"]')].map((cell) => cell.textContent)

/** Puts the focus on the first cell of a tier, as a click would. */
async function start(key: 'silver' | 'gold', row = 0) {
  await expect.element(page.getByRole('grid')).toBeVisible()
  await userEvent.click(column(key)[row]!)
}

function paste(text: string, contents?: unknown) {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  if (contents !== undefined) clipboardData.setData('application/x-aftercare-cells', JSON.stringify(contents))
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
  )
}

const arrival = (tier: string, cell: object) => ({
  tierCover: { tier, dimension: 'core:arrival', facetKey: '*', cell },
})
const note = { en: 'not published', fr: 'non publié' }

test('typing begins to edit; Enter sends one edit that keeps the note, and goes down', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server })
  await start('silver')
  await userEvent.keyboard('6 h{Enter}')
  await says('Changed: Arrival — Silver')
  expect(batches).toEqual([[arrival('silver', { state: 'known', value: inHours(6), note })]])
  expect(document.activeElement?.textContent).toContain('100 %')
})

test('a text that can’t be read stays, with its cure; Escape gives it up', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server, locale: 'fr' })
  await start('gold')
  await userEvent.keyboard('bientôt{Enter}')
  const field = page.getByRole('textbox', { name: 'Arrival — Gold' })
  await expect.element(field).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.getByRole('alert')).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(field).not.toBeInTheDocument()
  expect(batches).toEqual([])
  expect(document.activeElement?.textContent).toContain('4 h on site')
})

test('F2 begins with what the cell says; unchanged, nothing is sent', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server })
  await start('gold')
  await userEvent.keyboard('{F2}')
  await expect
    .element(page.getByRole('textbox', { name: 'Arrival — Gold' }))
    .toHaveValue('4 h on site, target')
  await userEvent.keyboard('{Enter}')
  await userEvent.keyboard('{ArrowUp}{Enter}{Backspace}{Backspace}')
  expect(batches).toEqual([])
})

test('Delete asks: unknown is another thing than nothing', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server })
  await start('gold')
  await userEvent.keyboard('{Delete}')
  await userEvent.click(page.getByRole('button', { name: 'Nothing promised' }))
  await says('Changed: Arrival — Gold')
  expect(batches).toEqual([[arrival('gold', { state: 'none' })]])
})

test('Shift and arrows select what drawing with the mouse selects', async () => {
  const { server } = aServer()
  await renderScreen(<Draft />, { server })
  await start('silver')
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowDown}{/Shift}')
  const byKeys = selected()
  expect(byKeys).toHaveLength(4)
  await userEvent.keyboard('{Control>}{Home}{/Control}')
  expect(selected()).toHaveLength(1)
  const [from, to] = [column('silver')[0]!, column('gold')[1]!]
  const drag = { bubbles: true, button: 0, buttons: 1 }
  from.dispatchEvent(new MouseEvent('mousedown', drag))
  to.dispatchEvent(new MouseEvent('mouseover', drag))
  to.dispatchEvent(new MouseEvent('mouseup', drag))
  await expect.poll(selected).toEqual(byKeys)
  await userEvent.keyboard('{Control>}a{/Control}')
  expect(selected()).toHaveLength(8)
})

test('a block from a French spreadsheet is one change of the draft', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server, locale: 'fr' })
  await start('silver')
  paste('2 j\t4,5 h\r\n\t\r\nnon vendue\t\r\n1\u202f200,50\u00a0€\t8,5 %\r\n')
  await expect.poll(() => batches).toHaveLength(1)
  const inDays = {
    kind: 'time',
    promises: [{ days: 2, event: 'arrival', clockStart: 'call-logged', strength: 'target' }],
  }
  const price = { priceBook: 'direct', component: 'default', taxCategory: 'service' }
  expect(batches[0]).toEqual([
    arrival('silver', { state: 'known', value: inDays, note }),
    arrival('gold', { state: 'known', value: inHours(4.5) }),
    { basePrice: { ...price, tier: 'silver', price: { form: 'flat', amountMinor: 120_050 } } },
    { basePrice: { ...price, tier: 'gold', price: { form: 'percent-of-purchase-price', percent: '8.5' } } },
    { addOnAvailability: { key: 'media-retention', availability: { tiers: ['gold'] } } },
  ])
})

test('what of a paste can’t be read is shown with row, tier and cure; mended, all is written at once', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server })
  await start('silver')
  paste('4 h\tsoon')
  const mend = page.getByRole('textbox', { name: 'Arrival — Gold' })
  await expect.element(mend).toHaveValue('soon')
  await expect.element(page.getByText(/“soon” is no time promise. Write 4 h/)).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Write 1 cell' })).toBeDisabled()
  expect(batches).toEqual([])
  await userEvent.fill(mend, '1 h')
  await userEvent.click(page.getByRole('button', { name: 'Write 2 cells' }))
  await says('Changed: 2 cells')
  expect(batches).toHaveLength(1)
  expect(batches[0]).toHaveLength(2)
})

test('copied as a spreadsheet takes it, and pasted back between matrices without loss', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server, locale: 'fr' })
  await start('silver')
  await userEvent.keyboard('{Control>}a{/Control}')
  const clipboardData = new DataTransfer()
  document.activeElement?.dispatchEvent(
    new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true }),
  )
  expect(clipboardData.getData('text/plain').split('\n')).toEqual([
    'inconnu\t4 h sur site, objectif',
    '100 % | none\t100 % | none',
    'disponible\tincluded',
    '1000,00\tunknown',
  ])
  const contents = JSON.parse(clipboardData.getData('application/x-aftercare-cells')) as unknown[][]
  await start('silver')
  paste('4 h sur site, objectif', [[contents[0]?.[1]]])
  await expect.poll(() => batches).toEqual([[arrival('silver', { state: 'known', value: inHours(4), note })]])
  await says('Modifié : Arrival — Silver')
  paste(clipboardData.getData('text/plain'))
  await says('Rien à changer.')
})

test('fill right and fill down write the first cell into the others', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server })
  await userEvent.click(page.getByRole('button', { name: 'Labour' }))
  await start('silver')
  await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}{Control>}r{/Control}')
  await says('Changed: Arrival — Gold')
  await start('silver', 2)
  await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}')
  await says('Changed: Labour · Misuse — Silver')
  const cell = { state: 'known', value: shareOf('100') }
  expect(batches).toEqual([
    [arrival('gold', { state: 'unknown' })],
    [{ tierCover: { tier: 'silver', dimension: 'core:labour', facetKey: 'misuse', cell } }],
  ])
})

test('a row whose cases differ unfolds rather than being overwritten', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server })
  await start('silver', 1)
  await userEvent.keyboard('5')
  await expect.element(page.getByRole('rowheader', { name: 'Misuse' })).toBeVisible()
  expect(batches).toEqual([])
})

test('undo and redo send the inverse and the edit again, also after a reload', async () => {
  const { server, batches } = aServer()
  const { unmount } = await renderScreen(<Draft />, { server })
  await start('silver')
  await userEvent.keyboard('6 h{Enter}')
  await says('Changed: Arrival — Silver')
  await unmount()
  await renderScreen(<Draft revision={8} />, { server })
  await start('silver')
  await userEvent.keyboard('{Control>}z{/Control}')
  await says('Taken back: Arrival — Silver')
  await userEvent.keyboard('{Control>}y{/Control}')
  await says('Done again: Arrival — Silver')
  const done = [arrival('silver', { state: 'known', value: inHours(6), note })]
  expect(batches).toEqual([done, [arrival('silver', { state: 'unknown', note })], done])
})

test('a change by somebody else ends what could be taken back, and is said', async () => {
  const { server, batches } = aServer()
  const { rerender } = await renderScreen(<Draft />, { server })
  void rerender
  await start('silver')
  await userEvent.keyboard('6 h{Enter}')
  await says('Changed: Arrival — Silver')
  const { unmount } = await renderScreen(<Draft revision={9} />, { server })
  await expect.element(page.getByText('Somebody else changed this draft')).toBeVisible()
  await unmount()
  expect(batches).toHaveLength(1)
  expect(sessionStorage.length).toBe(0)
})

test('the first price of a tier can’t be taken back, and what was done before it can', async () => {
  const { server, batches } = aServer()
  await renderScreen(<Draft />, { server })
  await start('gold')
  await userEvent.keyboard('6 h{Enter}')
  await says('Changed: Arrival — Gold')
  await start('gold', 3)
  await userEvent.keyboard('1500{Enter}')
  await says('Changed: Base price, Direct — Gold')
  await userEvent.keyboard('{Control>}z{/Control}')
  await says('“Base price, Direct — Gold” can’t be taken back.')
  await userEvent.keyboard('{Control>}z{/Control}')
  await says('Taken back: Arrival — Gold')
  expect(batches.at(-1)).toEqual([arrival('gold', { state: 'known', value: inHours(4) })])
})

test('a conflict is said, and nothing was overwritten', async () => {
  const { server } = aServer({ conflict: true })
  await renderScreen(<Draft />, { server })
  await start('gold')
  await userEvent.keyboard('6 h{Enter}')
  await expect.element(page.getByRole('alert')).toMatchTextContent('Somebody else changed it.')
})

test('? lists the keys, and the focus comes back to the cell', async () => {
  const { server } = aServer()
  await renderScreen(<Draft />, { server })
  await start('gold')
  await userEvent.keyboard('?')
  await expect.element(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => document.activeElement?.textContent).toContain('4 h on site')
})

test('found places are gone through with Enter and F3', async () => {
  const { server } = aServer()
  await renderScreen(<Draft />, { server })
  const box = page.getByRole('searchbox')
  await userEvent.fill(box, 'unknown')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => document.querySelector('td[tabindex="0"]')?.textContent).toContain('unknown')
  const first = document.querySelector('td[tabindex="0"]')
  await userEvent.keyboard('{F3}')
  await expect.poll(() => document.querySelector('td[tabindex="0"]')).not.toBe(first)
})
