import { useLingui } from '@lingui/react/macro'
import { placeOf } from './place-of.ts'
import type { Publishing } from './publishing.graphql.ts'

export type Named = Pick<Publishing, 'tiers' | 'addOns' | 'dimensions' | 'referenceAssets'>

/** Says where something stands, in the words of the catalog; null for what is of the whole version. */
export function usePlaceWords(version: Named): (path: string) => string | null {
  const { t } = useLingui()
  const titleIn = (list: readonly { readonly key: string; readonly title: string }[], key: string) =>
    list.find((each) => each.key === key)?.title ?? key
  const tier = (key: string) => titleIn(version.tiers, key)
  return (path) => {
    const place = placeOf(path)
    switch (place.kind) {
      case 'pair':
        return t`${tier(place.below)} under ${tier(place.above)}, in the ladder`
      case 'price':
        return t`Price of ${tier(place.tier)}`
      case 'cover':
        return place.dimension === null
          ? t`Cover of ${tier(place.tier)}`
          : t`${titleIn(version.dimensions, place.dimension)} of ${tier(place.tier)}`
      case 'tier':
        return t`Tier ${tier(place.tier)}`
      case 'add-on':
        return t`Add-on ${titleIn(version.addOns, place.addOn)}`
      case 'asset':
        return place.asset === null
          ? t`Reference assets`
          : t`Reference asset ${titleIn(version.referenceAssets, place.asset)}`
      case 'price-book':
        return t`Price book ${place.priceBook}`
      case 'elsewhere':
        return null
    }
  }
}
