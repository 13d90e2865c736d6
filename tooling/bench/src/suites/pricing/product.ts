import { prepareLine } from '@aftercare/contract-domain/pricing'
import type { RequestedAsset } from '@aftercare/contract-domain/pricing'
import type { Contestant } from '../../contestant.ts'
import { boundAddOns } from './add-ons.ts'
import { catalogVersion } from './catalog.ts'
import type { Quoted } from './quoted.ts'
import { assets } from './quotes.ts'
import { termMonths } from './rules.ts'

const priceLines = prepareLine(
  {
    tier: 'gold',
    addOns: boundAddOns.map(({ id, options }) => ({ id, options })),
    termMonths,
    priceBook: 'direct',
  },
  { version: catalogVersion, identity: { number: 1, hash: '' }, bind: ({ addOn }) => bound(addOn) },
)

/** The product's own path: the selection was bound and prepared once, and prices asset after asset. */
export function quoteByProduct(asset: RequestedAsset): Quoted {
  const lines = priceLines(asset)
  let totalMinor = 0
  for (const { amountMinor } of lines) {
    if (amountMinor === null) throw new RangeError('An amount is unknown.')
    totalMinor += amountMinor
  }
  return { lines, totalMinor }
}

export const product: Contestant = {
  name: 'product',
  run(passes) {
    let sum = 0
    for (let pass = 0; pass < passes; pass += 1) {
      for (const asset of assets) {
        const { lines, totalMinor } = quoteByProduct(asset)
        sum += totalMinor + lines.length
      }
    }
    return sum
  },
}

function bound(id: string) {
  const addOn = boundAddOns.find((one) => one.id === id)
  if (addOn === undefined) throw new RangeError(`There is no add-on ${id}.`)
  return addOn
}
