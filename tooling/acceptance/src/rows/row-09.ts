import type { AftercareClient } from '@aftercare/graphql-client'
import { undercutCatalog, wholeRangeCatalog } from '../catalogs/ladder.ts'
import type { RowSheet } from '../outcome.ts'
import { pluginsQuery } from '../product/documents.ts'
import {
  draftOf,
  edited,
  ladderOf,
  publishing,
  repairsOf,
  type Draft,
  type Ladder,
} from '../product/ladder.ts'
import type { People } from '../product/people.ts'
import { priceOf } from '../product/price.ts'
import { onScreen } from './row-09-screen.ts'

/** One edit and its proof are answered within this while somebody types, in milliseconds. */
const WHILE_TYPING_MS = 2_000

/** The ladder is proved: the counterexample in euro, its repairs, and a whole range while it is typed. */
export async function row09({ admin, sales, browser }: People, sheet: RowSheet): Promise<void> {
  const { plugins } = await admin.query(pluginsQuery)
  const draft = await draftOf(admin, undercutCatalog('acceptance-09', plugins, 'flat'), 'acceptance-09')
  const [pair] = (await ladderOf(admin, draft)).pairs
  const found = pair?.counterexample
  sheet.show('Essential with three add-ons undercuts Plus', pair?.verdict, 'UNDERCUT')
  sheet.show('it delivers it for 1,550.00 €', found?.price?.amountMinor, 155_000)
  sheet.show('against 1,700.00 €', found?.against?.amountMinor, 170_000)
  const refused = await publishing(admin, draft)
  const says = (words: string) => refused.some((message) => message.includes(words))
  sheet.show(`publishing is refused: ${refused.join(' ')}`, says('€1,550.00') && says('€1,700.00'), true)
  await quoted({ sales, sheet }, draft, found?.addOns ?? [])
  await repaired({ admin, sheet, draft }, (key) => draftOf(admin, undercutCatalog(key, plugins, 'flat'), key))

  const looked = await draftOf(
    admin,
    undercutCatalog('acceptance-09-screen', plugins, 'flat'),
    'acceptance-09-screen',
  )
  await onScreen(browser, looked, sheet)

  const half = await draftOf(
    admin,
    undercutCatalog('acceptance-09-half', plugins, 'half of the base'),
    'acceptance-09-half',
  )
  const [first] = await repairsOf(admin, half)
  sheet.show(`with 4 h at half of the base: ${first?.sentence}`, figures(first?.sentence), [
    '€600.00',
    '€700.00',
  ])
  const mended = await edited(admin, half, first?.edits ?? [])
  sheet.show(
    '100.00 € more on Essential is enough',
    (await ladderOf(admin, mended)).pairs[0]?.verdict,
    'OVERLAP',
  )

  await typed(
    { admin, sheet },
    await draftOf(admin, wholeRangeCatalog('acceptance-09-range', plugins), 'range'),
  )
}

type AddOns = NonNullable<Ladder['pairs'][number]['counterexample']>['addOns']

/** The counterexample costs in a quote what it says, and that quote needs approval. */
async function quoted(
  { sales, sheet }: { readonly sales: AftercareClient; readonly sheet: RowSheet },
  draft: Draft,
  addOns: AddOns,
): Promise<void> {
  const decision = await priceOf(sales, {
    catalogVersionId: draft.id,
    tier: 'essential',
    termMonths: 12,
    addOns: addOns.map(({ key, options }) => ({ key, options })),
  })
  sheet.show('a quote of it costs 1,550.00 €', decision.totals.net?.amountMinor, 155_000)
  const ladder = decision.checks.find(({ code }) => code === 'ladder')
  sheet.show('and needs approval', ladder?.outcome, 'APPROVAL_NEEDED')
}

interface Repairing {
  readonly admin: AftercareClient
  readonly sheet: RowSheet
  readonly draft: Draft
}

/** Each repair, applied by the edits that it gives, leaves the same service at the same price, and is published. */
async function repaired(
  { admin, sheet, draft }: Repairing,
  another: (key: string) => Promise<Draft>,
): Promise<void> {
  const repairs = await repairsOf(admin, draft)
  sheet.show(
    '150.00 € more on any of the four, Plus down to 1,550.00 €, or the trio closed',
    repairs.map(({ sentence }) => figures(sentence)),
    [
      ['€600.00', '€750.00'],
      ['€250.00', '€400.00'],
      ['€400.00', '€550.00'],
      ['€300.00', '€450.00'],
      ['€1,700.00', '€1,550.00'],
      [],
    ],
  )
  sheet.show(
    'none breaks anything else',
    repairs.flatMap(({ newErrors }) => newErrors),
    [],
  )
  const applied = []
  for (const [place, { edits, applicable }] of repairs.entries()) {
    if (!applicable) continue
    const mended = await edited(admin, await another(`acceptance-09-${place}`), edits)
    const [pair] = (await ladderOf(admin, mended)).pairs
    applied.push([pair?.verdict, ...(await publishing(admin, mended))])
  }
  sheet.show(
    'five of them applied and published',
    applied,
    Array.from({ length: 5 }, () => ['OVERLAP', 'PUBLISHED']),
  )
}

/** Four tiers, twelve things to add: the proof follows each edit. */
async function typed(
  { admin, sheet }: { readonly admin: AftercareClient; readonly sheet: RowSheet },
  draft: Draft,
): Promise<void> {
  const before = await ladderOf(admin, draft)
  sheet.show('4 tiers × 12 to add: 6 pairs are looked at', before.pairs.length, 6)
  sheet.show('none is undercut', undercuts(before), [])
  const began = performance.now()
  const cheaper = await edited(admin, draft, [
    {
      basePrice: {
        priceBook: 'direct-eur',
        tier: 'essential',
        component: 'default',
        price: { form: 'flat', amountMinor: 50_000 },
      },
    },
  ])
  const after = await ladderOf(admin, cheaper)
  const took = Math.round(performance.now() - began)
  sheet.show('Essential 100.00 € cheaper undercuts Comfort and Plus', undercuts(after), ['comfort', 'plus'])
  sheet.show(`proved ${took} ms after the edit`, took < WHILE_TYPING_MS, true)
}

function undercuts({ pairs }: Ladder): readonly string[] {
  return pairs
    .filter(({ verdict }) => verdict === 'UNDERCUT')
    .map(({ above }) => above.key)
    .sort()
}

/** Amounts of a sentence, in their order. */
function figures(sentence = ''): readonly string[] {
  return sentence.match(/€[\d,.]*\d/g) ?? []
}
