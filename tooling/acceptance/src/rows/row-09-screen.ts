import type { Browser } from '../product/browser.ts'
import type { RowSheet } from '../outcome.ts'
import type { Draft } from '../product/ladder.ts'

/** What the browser shows of the draft: the counterexample beside the tier, the repairs, and one press that mends it. */
export async function onScreen(browser: Browser | null, draft: Draft, sheet: RowSheet): Promise<void> {
  if (browser === null) return sheet.missing('a Chromium, to show it in the browser')
  await browser.visit(async (page) => {
    await page.goto(`/catalog-versions/${draft.id}`)
    await page.getByRole('button', { name: 'Show side by side' }).click()
    const pair = page.getByRole('dialog', { name: 'Essential under Plus' })
    const repairs = pair.getByRole('list', { name: 'What would mend it' }).getByRole('listitem')
    await repairs.first().waitFor()
    const shown = await pair.innerText()
    sheet.show('in the browser: the package at 1,550.00 €', /The package[^]*?€1,550\.00/.test(shown), true)
    sheet.show('beside Plus at 1,700.00 €', /The tier above\s+Plus\s+€1,700\.00/.test(shown), true)
    const rows = await pair.getByRole('table').first().getByRole('row').allInnerTexts()
    const asMuch = rows.filter((row) => row.includes('as much')).map((row) => row.split('\t')[0]?.trim())
    sheet.show('dimension by dimension', asMuch, ['Window', 'Arrival', 'Parts'])
    sheet.show('six repairs', await repairs.count(), 6)
    sheet.show('five of them buttons', await repairs.getByRole('button').count(), 5)
    await repairs.first().getByRole('button').click()
    await pair.getByText('for €1,700.00 against €1,700.00').waitFor()
    sheet.show(
      'one press: 150.00 € more on Essential, an overlap',
      /overlap[^]*Essential\s+€750\.00/.test(await pair.innerText()),
      true,
    )
  })
}
