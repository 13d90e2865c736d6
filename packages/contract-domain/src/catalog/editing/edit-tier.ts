import { facetKeysOf, type DimensionValue } from '../../cover/index.ts'
import type { CatalogVersion, TermBounds } from '../catalog-version.ts'
import { CellUnknown, DimensionUnknown } from '../errors.ts'
import { availability as availabilitySchema } from '../schema/availability.ts'
import { cell as cellSchema } from '../schema/coverage.ts'
import { localizedText } from '../schema/scalars.ts'
import { exclusions as exclusionsSchema, provenance as provenanceSchema, termBounds } from '../schema/tier.ts'
import type { CatalogEdits } from './catalog-edit.ts'
import { parsePart } from './parse-part.ts'
import { replaceTier, withMember } from './replace.ts'

export function editTierCover(version: CatalogVersion, edit: CatalogEdits['tierCover']): CatalogVersion {
  const { tier, dimension, facetKey } = edit
  const path = ['tiers', tier, 'cover', dimension]
  return replaceTier(version, tier, (found) => {
    const definition = version.dimensions.find(({ id }) => id === dimension)
    if (definition === undefined) throw new DimensionUnknown(dimension, path)
    if (!facetKeysOf(definition).some((key) => names(facetKey, key)))
      throw new CellUnknown(dimension, facetKey, [...path, facetKey])
    const cell = parsePart(cellSchema, edit.cell, [...path, facetKey])
    const others = Object.entries(found.cover[dimension] ?? {}).filter(([key]) => !names(facetKey, key))
    const value: DimensionValue = { ...Object.fromEntries(others), [facetKey]: cell }
    const covered = { ...found, cover: { ...found.cover, [dimension]: value } }
    if (edit.provenance == null) return covered
    const known = parsePart(provenanceSchema, edit.provenance, ['tiers', tier, 'provenance', dimension])
    return { ...covered, provenance: { ...found.provenance, [dimension]: known } }
  })
}

/** Whether a written key names another: the same, or a wildcard over it. */
function names(written: string, key: string): boolean {
  if (written === '*' || written === key) return true
  const [parts, segments] = [written.split('/'), key.split('/')]
  return (
    parts.length === segments.length && parts.every((part, place) => part === '*' || part === segments[place])
  )
}

export function editTierTexts(version: CatalogVersion, edit: CatalogEdits['tierTexts']): CatalogVersion {
  const path = ['tiers', edit.tier]
  return replaceTier(version, edit.tier, (tier) => {
    const titled =
      edit.title == null ? tier : { ...tier, title: parsePart(localizedText, edit.title, [...path, 'title']) }
    if (edit.description === undefined) return titled
    const described =
      edit.description === null ? null : parsePart(localizedText, edit.description, [...path, 'description'])
    return withMember(titled, 'description', described)
  })
}

export function editTierTerms(version: CatalogVersion, edit: CatalogEdits['tierTerms']): CatalogVersion {
  const { tier, ...given } = edit
  const sent = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null))
  return replaceTier(version, tier, (found) => {
    const terms: TermBounds = parsePart(termBounds, sent, ['tiers', tier, 'terms'])
    return { ...found, terms }
  })
}

export function editTierAvailability(
  version: CatalogVersion,
  { tier, availability }: CatalogEdits['tierAvailability'],
): CatalogVersion {
  const path = ['tiers', tier, 'availability']
  return replaceTier(version, tier, (found) =>
    withMember(
      found,
      'availability',
      availability == null ? null : parsePart(availabilitySchema, availability, path),
    ),
  )
}

export function editTierExclusions(
  version: CatalogVersion,
  { tier, exclusions }: CatalogEdits['tierExclusions'],
): CatalogVersion {
  return replaceTier(version, tier, (found) => ({
    ...found,
    exclusions: parsePart(exclusionsSchema, exclusions, ['tiers', tier, 'exclusions']),
  }))
}
