import type { Locale } from '../text/index.ts'
import { say } from './describe-promise.ts'
import type { DimensionDefinition } from './dimension.ts'
import { OTHER, segmentsOf } from './facet-keys.ts'

/** The case that a cell is for: the titles of its keys, `Breakdown · Zone 2`; empty when there is one cell alone. */
export function describeFacetKey(definition: DimensionDefinition, facetKey: string, locale: Locale): string {
  return segmentsOf(definition, facetKey)
    .map((key, place) => {
      const named = definition.facets[place]?.keys.find(({ id }) => id === key)
      return named?.title[locale] ?? (key === OTHER ? say('cover.facet.other', locale) : key)
    })
    .join(' · ')
}
