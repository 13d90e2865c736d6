import { inBothLanguages, joinTexts, type LocalizedText } from '../text/index.ts'
import type { DimensionDefinition } from './dimension.ts'
import { OTHER, segmentsOf } from './facet-keys.ts'

const OTHER_TITLE: LocalizedText = { en: 'other', fr: 'autre' }

/** A dimension and the case that a cell of it is for: `Arrival on site (Zones 1–3, other)`; its title where there is one cell alone. */
export function cellTitle(definition: DimensionDefinition, facetKey: string): LocalizedText {
  const { title, facets } = definition
  if (facets.length === 0) return title
  const keys = segmentsOf(definition, facetKey).map((key, place) => {
    const named = facets[place]?.keys.find(({ id }) => id === key)
    return named?.title ?? (key === OTHER ? OTHER_TITLE : { en: key, fr: key })
  })
  const cell = joinTexts(keys, ', ')
  return inBothLanguages((locale) => `${title[locale]} (${cell[locale]})`)
}
