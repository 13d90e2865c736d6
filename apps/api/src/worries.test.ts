import { valueAt } from '@aftercare/contract-domain/catalog'
import { describe, expect, test } from 'vitest'
import {
  installation,
  readShipped,
  describedCatalogs,
  shippedFile,
  type ShippedCatalog,
} from './testing/shipped-catalogs.ts'

/** What the source of a catalog calls hard to model, and where the file holds it. */
interface Worry {
  readonly worry: string
  readonly path: string
  readonly also?: readonly string[]
  readonly holds: string
}

const worries = shippedFile('worries') as Readonly<Record<ShippedCatalog, readonly Worry[]>>
const all = describedCatalogs.flatMap((name) =>
  worries[name].map((worry) => [name, worry.worry, worry] as const),
)

/** What must stand at the path for the worry to be held, worry by worry as the sources list them. */
const held: Readonly<Record<string, unknown>> = {
  'response time set by travel zone': {
    state: 'known',
    value: { promises: [{ days: 2, event: 'arrival' }] },
  },
  'a commitment that starts only 35 or so days after purchase, with a lower level meanwhile': {
    after: { event: 'audit' },
    days: 5,
    businessDays: true,
    interim: { withdraw: [{ dimension: 'core:restoration' }], give: [{ dimension: 'core:arrival' }] },
  },
  'severity-dependent clock start': 'date-agreed',
  'add-on that requires another add-on': { id: 'material-retention' },
  'add-on that replaces a base dimension (exchange in lieu of onsite, repair in lieu of response)': {
    state: 'none',
  },
  'customer-replaceable parts silently remove the onsite level': { state: 'none' },
  'component exemptions (batteries) from the time promise': { state: 'none' },
  'vendor right to withdraw an add-on for overuse': { status: 'stated' },
  'a free tier 0 that is better on one dimension': {
    state: 'known',
    value: { promises: [{ sharePercent: '100' }] },
  },
  'upgrade of a running warranty against extension after it': expect.arrayContaining([
    'purchase',
    'warranty-end',
  ]),
  'event-triggered quantity (one qualification per qualifying repair)': {
    state: 'known',
    value: { quantity: 1 },
  },
  'target, not promise': 'target',
  'coverage of a part depends on the age of that part': 120,
  'legal floor on visits, window and contents': { status: 'stated' },
  'task list with several periods': { state: 'known', value: { limit: 6 } },
  'penalty that needs repeated failures and has a cap': { status: 'stated' },
  'condition survey at entry and exit': { state: 'known', value: { elements: ['entry', 'exit'] } },
  'price known only as a ratio': { form: 'ratio-to-tier', tier: 'minimal', ratio: '1.275' },
  'two sources disagree on the ratio': { status: 'stated' },
}

describe('what the sources call hard to model', () => {
  test('is all there: eight, four and seven worries, each once', () => {
    expect(describedCatalogs.map((name) => worries[name].length)).toEqual([8, 4, 7])
    expect(all.map(([, worry]) => worry).sort()).toEqual(Object.keys(held).sort())
  })

  test.each(all)('%s: %s', (name, text, { path, also = [], holds }) => {
    const file = shippedFile(name)
    expect({ at: valueAt(file, path) }).toMatchObject({ at: held[text] })
    for (const other of also) expect(valueAt(file, other)).toBeDefined()
    expect(holds).not.toBe('')
    // What is stored holds it too: an import adds only what it pins.
    expect({ at: valueAt(readShipped(name).version, path) }).toMatchObject({ at: held[text] })
  })

  test('an add-on that requires another is refused without it: the plugin says so', () => {
    const { version } = readShipped('it-hardware')
    const bind = version && installation.bindAddOn(version)
    expect(bind?.({ addOn: 'material-retention', priceBook: 'direct-eur', options: {} }).needs).toEqual([
      { addOn: 'media-retention' },
    ])
  })

  test('a quantity by event and an age by part are what their dimensions are made for', () => {
    const lab = readShipped('lab-instruments').version
    const lifts = readShipped('lifts-fr').version
    expect(valueAt(lab, '/dimensions/helix:qualification-after-repair/per')).toBe('event')
    expect(valueAt(lifts, '/dimensions/core:parts/facets/part-class/keys/age-10')).toBeDefined()
  })
})
