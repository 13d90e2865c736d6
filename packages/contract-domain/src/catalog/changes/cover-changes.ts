import {
  cellTitle,
  describeCell,
  facetKeysOf,
  type Cell,
  type DimensionDefinition,
} from '../../cover/index.ts'
import { inBothLanguages, type LocalizedText } from '../../text/index.ts'
import type { CatalogVersion, Json } from '../catalog-version.ts'
import { normalizedTierCover } from '../normalized-tier-cover.ts'
import { changeOf, type CatalogChange, type Versions } from './catalog-change.ts'
import { sameJson, type Difference } from './diff.ts'
import { both, sameText, titleOf } from './titles.ts'

/** Cell by cell what a tier promises differently, wildcards spelled out; else that it only is written otherwise. */
export function coverChanges(
  versions: Versions,
  tier: string,
  difference: Difference,
): readonly CatalogChange[] {
  const [was, is] = [sideOf(versions.before, tier), sideOf(versions.after, tier)]
  const dimensions = [...new Set([...is.definitions.keys(), ...was.definitions.keys()])]
  const changes = dimensions.flatMap((dimension) => {
    const keys = [...new Set([is, was].flatMap((side) => keysOf(side.definitions.get(dimension))))]
    return keys.flatMap((key) => cellChange(versions, { tier, dimension, key, was, is }))
  })
  if (changes.length > 0) return changes
  return [changeOf(difference, 'cover-rewritten', { tier: titleOf(versions, 'tiers', tier) })]
}

interface Side {
  readonly definitions: ReadonlyMap<string, DimensionDefinition>
  readonly cover: ReturnType<typeof normalizedTierCover>
}

function sideOf(version: CatalogVersion, tier: string): Side {
  const definitions = new Map(version.dimensions.map((definition) => [definition.id, definition]))
  return { definitions, cover: normalizedTierCover(version, tier) }
}

function keysOf(definition: DimensionDefinition | undefined): readonly string[] {
  return definition === undefined ? [] : facetKeysOf(definition)
}

interface Place {
  readonly tier: string
  readonly dimension: string
  readonly key: string
  readonly was: Side
  readonly is: Side
}

function cellChange(versions: Versions, { tier, dimension, key, was, is }: Place): readonly CatalogChange[] {
  const before = was.cover[dimension]?.[key]
  const after = is.cover[dimension]?.[key]
  if (sameJson(jsonOf(before), jsonOf(after))) return []
  const texts = { before: cellText(was, dimension, before), after: cellText(is, dimension, after) }
  const definition = is.definitions.get(dimension) ?? was.definitions.get(dimension)
  const params = {
    tier: titleOf(versions, 'tiers', tier),
    cell: definition === undefined ? both('catalog.change.text.nothing') : cellTitle(definition, key),
    ...texts,
  }
  const path = ['tiers', tier, 'cover', dimension, key]
  const difference: Difference = {
    path,
    ...(before !== undefined && { before: jsonOf(before) ?? null }),
    ...(after !== undefined && { after: jsonOf(after) ?? null }),
  }
  return [changeOf(difference, sameText(texts.before, texts.after) ? 'cover-remark' : 'cover-cell', params)]
}

function jsonOf(cell: Cell | undefined): Json | undefined {
  return cell as unknown as Json | undefined
}

function cellText({ definitions }: Side, dimension: string, cell: Cell | undefined): LocalizedText {
  const definition = definitions.get(dimension)
  if (definition === undefined || cell === undefined) return both('catalog.change.text.nothing')
  return inBothLanguages((locale) => describeCell(definition, cell, locale))
}
