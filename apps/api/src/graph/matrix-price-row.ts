import {
  basePriceText,
  type CatalogVersion,
  type ComponentPrice,
  type PriceBook,
  type ServiceTier,
} from '@aftercare/contract-domain/catalog'
import { canonicalJson, type Locale, type LocalizedText } from '@aftercare/contract-domain/text'
import { apiMessages } from '../api-messages.ts'
import { builder } from '../builder.ts'
import { PriceBookRef } from './price-book.ts'

/** A version and, for a draft, what it was made from. */
export interface VersionPair {
  readonly version: CatalogVersion
  readonly before: CatalogVersion | null
}

interface PriceRow extends VersionPair {
  readonly book: PriceBook
  readonly component: string
  readonly title: LocalizedText | null
}

interface PriceCell {
  readonly tierKey: string
  readonly price: ComponentPrice | undefined
  readonly text: string
  readonly changed: boolean
  readonly was: string | null
}

const PriceCellRef = builder.objectRef<PriceCell>('MatrixPriceCell').implement({
  fields: (t) => ({
    tierKey: t.exposeString('tierKey'),
    price: t.field({ type: 'JSON', nullable: true, resolve: ({ price }) => price?.price ?? null }),
    text: t.exposeString('text'),
    cost: t.string({
      nullable: true,
      description:
        'Marginal cost per asset and year, exact, in minor units; null: unknown, or not yours to see.',
      resolve: ({ price }, _args, { viewer }) =>
        viewer?.permissions.includes('cost.read') === true ? (price?.cost ?? null) : null,
    }),
    taxCategory: t.string({ nullable: true, resolve: ({ price }) => price?.taxCategory ?? null }),
    changed: t.exposeBoolean('changed'),
    was: t.exposeString('was', { nullable: true }),
  }),
})

export const MatrixPriceRowRef = builder.objectRef<PriceRow>('MatrixPriceRow').implement({
  fields: (t) => ({
    priceBook: t.field({ type: PriceBookRef, resolve: ({ book }) => book }),
    component: t.exposeString('component'),
    title: t.string({
      resolve: ({ title, book }, _args, { locale }) => (title ?? book.title)[locale],
    }),
    cells: t.field({
      type: [PriceCellRef],
      resolve: ({ version, before, book, component }, _args, { locale }) =>
        version.tiers.map((tier) => priceCell({ version, before, book, component, tier, locale })),
    }),
  }),
})

interface PriceCellAsked extends VersionPair {
  readonly book: PriceBook
  readonly component: string
  readonly tier: ServiceTier
  readonly locale: Locale
}

function priceCell({ version, before, book, component, tier, locale }: PriceCellAsked): PriceCell {
  const price = priceOf(book, tier.id, component)
  const earlierBook = before?.priceBooks.find(({ id }) => id === book.id)
  const earlier = earlierBook && priceOf(earlierBook, tier.id, component)
  const changed = before !== null && !same(price, earlier)
  const say = (one: ComponentPrice | undefined) => {
    if (one !== undefined)
      return basePriceText({ before: version, after: version }, one.price, book.currency)[locale]
    const free = tier.timeAndMaterials === true || tier.notSold === true
    return apiMessages[free ? 'api.price-none' : 'api.price-unknown'][locale]
  }
  return { tierKey: tier.id, price, text: say(price), changed, was: changed ? say(earlier) : null }
}

function priceOf(book: PriceBook, tier: string, component: string): ComponentPrice | undefined {
  return book.tiers[tier]?.find((price) => price.component === component)
}

function same(left: ComponentPrice | undefined, right: ComponentPrice | undefined): boolean {
  if (left === undefined || right === undefined) return left === right
  return canonicalJson(left) === canonicalJson(right)
}

/** A row for every component of every book. */
export function priceRowsOf(pair: VersionPair): PriceRow[] {
  return pair.version.priceBooks.flatMap((book) =>
    componentsOf(book).map((row) => ({ ...pair, book, ...row })),
  )
}

function componentsOf(book: PriceBook): { component: string; title: LocalizedText | null }[] {
  const found = new Map<string, LocalizedText | null>()
  for (const price of Object.values(book.tiers).flat())
    if (found.get(price.component) == null) found.set(price.component, price.title ?? null)
  return [...found].map(([component, title]) => ({ component, title }))
}
