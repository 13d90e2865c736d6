import type { CatalogVersion } from '../../catalog/index.ts'
import type { CoverEffect } from '../../cover/index.ts'
import type { PriceForm } from '../../pricing/index.ts'
import type { SettledAddOn } from '../add-ons-by-settings.ts'
import type { RandomLadder } from '../a-random-ladder.ts'

/** One add-on with one of its options: a column that is bought or isn't. */
export interface Column {
  readonly name: string
  readonly addOn: string
  readonly effect: CoverEffect
  readonly costMinor: number
}

export function columnsOf(
  addOn: string,
  settled: SettledAddOn,
  { options, years }: { readonly options: RandomLadder['options']; readonly years: number },
): readonly Column[] {
  const times = settled.once === true ? 1 : years
  return (options[addOn] ?? [undefined]).map((option, at) => ({
    name: `${addOn}_${at}`,
    addOn,
    effect: (option === undefined ? settled.effect : settled.effects?.[option.kind]) ?? {},
    costMinor: amountOf(settled.price, option?.kind) * times,
  }))
}

function amountOf(price: PriceForm | undefined, kind: string | undefined): number {
  if (price?.form === 'flat') return price.amountMinor
  if (price?.form !== 'table') throw new Error('Only flat prices, or one for each option, are whole.')
  return amountOf(price.rows.find((one) => 'is' in one && one.is === kind)?.price, undefined)
}

export function tierPrice({ priceBooks }: CatalogVersion, tier: string): number {
  const price = priceBooks[0]?.tiers[tier]?.[0]?.price
  if (price?.form !== 'flat') throw new Error('The tier has no flat price.')
  return price.amountMinor
}
