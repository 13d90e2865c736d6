import type { CatalogVersion, FactDefinition, FactValue } from '@aftercare/contract-domain/catalog'
import type { DimensionDefinition } from '@aftercare/contract-domain/cover'
import {
  aCatalog,
  aCatalogAddOn,
  aComponent,
  aFact,
  aPaymentPlan,
  aPriceBook,
  aTier,
} from '@aftercare/contract-domain/testing'
import { coreDimensions, modestCover } from './core-dimensions.ts'
import type { CaseGiven } from './plugin-case.ts'

/** A catalog with one tier and one price book, paid monthly, where only what the case says matters. */
export function caseCatalog(
  given: CaseGiven,
  plugin: { readonly id: string; readonly dimensions: readonly DimensionDefinition[] },
): CatalogVersion {
  const { baseMinor = 1_000_00, currency = 'EUR', facts = {}, beside = [], delay } = given
  const own = [...plugin.dimensions, ...(given.dimensions ?? [])]
  const brought = Object.fromEntries(own.map(({ id }) => [id, { '*': { state: 'none' } as const }]))
  return aCatalog({
    dimensions: [...coreDimensions.filter(({ id }) => own.every((each) => each.id !== id)), ...own],
    tiers: [
      aTier({
        cover: { ...modestCover, ...brought, ...given.tierCover },
        terms: { minMonths: 1, maxMonths: 120, stepMonths: 1 },
      }),
    ],
    addOns: [
      aCatalogAddOn(plugin.id, delay === undefined ? {} : { delay }),
      ...beside.map(({ id }) => aCatalogAddOn(id)),
    ],
    priceBooks: [
      aPriceBook({
        currency,
        tiers: { essential: [aComponent(baseMinor)] },
        paymentPlans: [aPaymentPlan({ id: 'monthly', frequency: 'month' })],
      }),
    ],
    facts: Object.entries(facts).map(([id, value]) => aFact(id, { type: typeOf(value) })),
  })
}

function typeOf(value: FactValue): FactDefinition['type'] {
  if (typeof value === 'object') return 'money'
  return typeof value === 'string' ? 'text' : typeof value === 'number' ? 'number' : 'boolean'
}
