import { z } from 'zod'
import { catalogAddOn } from './add-on.ts'
import { timeEvent } from './coverage.ts'
import { dimensionDefinition } from './dimension.ts'
import { factDefinition, referenceAsset, travelZoneTable } from './facts.ts'
import { ladderPolicy } from './ladder-policy.ts'
import { priceBook } from './price-book.ts'
import { rateCard, taxRate } from './rate-card.ts'
import { countryCode, idText, localizedText, words } from './scalars.ts'
import { catalogNote, serviceTier } from './tier.ts'

// The type of the document says text: the events known are those of the promises.
const eventName = z.string().refine((text) => timeEvent.options.some((event) => event === text), {
  params: { code: 'value-not-listed', allowed: timeEvent.options.join(', ') },
})

const catalogHead = z.strictObject({
  id: idText,
  title: localizedText,
  vendor: words,
  industry: localizedText,
  homeCountry: countryCode.exactOptional(),
  sourceLanguage: z.enum(['en', 'fr']),
  illustrativePrices: z.boolean(),
})

/** The shape of the whole document, strict: a member that no part names is refused. */
export const catalogVersion = z.strictObject({
  format: z.literal(1),
  catalog: catalogHead,
  dimensions: z.array(dimensionDefinition),
  eventImplications: z.array(z.strictObject({ event: eventName, implies: eventName })),
  tiers: z.array(serviceTier),
  order: z.array(z.strictObject({ above: idText, below: idText })),
  addOns: z.array(catalogAddOn),
  priceBooks: z.array(priceBook),
  rateCards: z.array(rateCard),
  taxRates: z.array(taxRate),
  facts: z.array(factDefinition),
  travelZones: travelZoneTable.exactOptional(),
  referenceAssets: z.array(referenceAsset),
  ladder: ladderPolicy.exactOptional(),
  notes: z.array(catalogNote),
})
