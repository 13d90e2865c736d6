import type { CatalogDocument } from '../features/catalog/catalog-document.ts'
import { inHours, shareOf } from './example-matrix.ts'

/** The document behind `aMatrix`: what it was before the draft is not in it. */
export function aDocument(): CatalogDocument {
  const title = { en: 'Tier', fr: 'Niveau' }
  const rest = { title, terms: { months: [12] }, exclusions: [] }
  const labour = {
    wear: { state: 'known', value: shareOf('100') },
    misuse: { state: 'none' },
    other: { state: 'unknown' },
  }
  const cover = (arrival: object) => ({ 'core:arrival': { '*': arrival }, 'core:labour': labour })
  const note = { en: 'not published', fr: 'non publié' }
  const price = { component: 'default', taxCategory: 'service', cost: '40000' }
  return {
    dimensions: [
      { id: 'core:arrival', facets: [] },
      { id: 'core:labour', facets: [{ keys: [{ id: 'wear' }, { id: 'misuse' }] }] },
    ],
    tiers: [
      { ...rest, id: 'silver', cover: cover({ state: 'unknown', note }) },
      { ...rest, id: 'gold', cover: cover({ state: 'known', value: inHours(4) }) },
    ],
    order: [{ above: 'gold', below: 'silver' }],
    referenceAssets: [
      { id: 'press', title, facts: { age: 24 }, termMonths: [12, 36] },
      { id: 'oven', title, facts: {}, termMonths: [12] },
    ],
    addOns: [
      { id: 'media-retention', settings: { percent: '8' }, availability: { tiers: ['silver', 'gold'] } },
    ],
    priceBooks: [
      { id: 'direct', tiers: { silver: [{ ...price, price: { form: 'flat', amountMinor: 100_000 } }] } },
    ],
  } as CatalogDocument
}
