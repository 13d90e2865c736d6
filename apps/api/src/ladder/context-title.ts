import type { CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { LadderContext } from '@aftercare/contract-domain/ladder'
import { type Locale, renderMessage } from '@aftercare/contract-domain/text'
import { ladderApiMessages } from './ladder-messages.ts'

/** Where packages were compared, in a line: what an administrator needs to find it again. */
export function contextTitle(context: LadderContext, version: CatalogVersion, locale: Locale): string {
  const { referenceAsset, termMonths, priceBook, priceDate, assets, asset, varied } = context
  const book = version.priceBooks.find(({ id }) => id === priceBook)
  const reference = version.referenceAssets.find(({ id }) => id === referenceAsset)
  const say = (key: keyof typeof ladderApiMessages, params: Readonly<Record<string, number>>) =>
    renderMessage({ key, params }, locale, ladderApiMessages)
  const facts = Object.entries(varied).map(([id, value]) => {
    const definition = version.facts.find((fact) => fact.id === id)
    const unit = definition?.unit?.[locale]
    return `${definition?.title[locale] ?? id} ${value}${unit === undefined ? '' : ` ${unit}`}`
  })
  const parts = [
    reference?.title[locale] ?? referenceAsset,
    say('api.ladder.months', { months: termMonths }),
    book?.title[locale] ?? priceBook,
    ...(assets === 1 ? [] : [say('api.ladder.assets', { count: assets })]),
    ...(asset.country === (version.catalog.homeCountry ?? '') ? [] : [asset.country]),
    ...(priceDate === book?.validFrom ? [] : [priceDate]),
    ...facts,
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
