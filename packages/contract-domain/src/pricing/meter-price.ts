import type { BasePrice, CatalogVersion } from '../catalog/index.ts'
import { parseRational } from '../money/index.ts'
import type { PriceRule, Said } from './price-rule.ts'
import { isAssumed, saidOf } from './facts-reader.ts'

/** A yearly minimum that pays the included units; what lies above is a rate, invoiced by use. */
export function meterPrice(
  price: Extract<BasePrice, { form: 'meter' }>,
  version: CatalogVersion,
  { say, cost }: Said,
): PriceRule {
  const title = version.facts.find(({ id }) => id === price.meter)?.title ?? price.meter
  const perUnit = parseRational(price.ratePerUnit)
  const rateMessage = say('meter-rate', { meter: title })
  const included = { includedUnits: price.includedUnits, pooled: price.pooled }
  return {
    message: say('meter-minimum', { meter: title, units: price.includedUnits }),
    priceOf(run) {
      // Expected use is shown beside the total and prices nothing, so a missing one leaves the price known.
      const expected = run.facts.read(price.meter)
      const known = expected.state === 'known' ? { expectedUnits: saidOf(expected) } : {}
      const inputs = { meter: price.meter, ...included, ...known }
      return {
        amountMinor: price.minimumMinor,
        inputs: { minimumMinor: price.minimumMinor, ...inputs },
        ...cost,
        rate: {
          perUnit,
          message: rateMessage,
          inputs,
          ...(isAssumed(expected) && { assumedFacts: [price.meter] }),
        },
      }
    },
  }
}
