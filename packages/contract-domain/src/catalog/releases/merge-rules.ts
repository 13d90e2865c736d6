import { isText } from '../changes/titles.ts'
import type { Json } from '../catalog-version.ts'
import { memberOf } from '../reading/path-text.ts'
import type { ThreeValues } from './merge-json.ts'

/** Places where half of one side and half of the other would say what neither meant. */
const WHOLE: readonly string[] = [
  'tiers/*/cover/*/*',
  'tiers/*/terms',
  'tiers/*/availability',
  'tiers/*/delay',
  'addOns/*/settings/*',
  'addOns/*/bookPrices/*/*',
  'addOns/*/availability',
  'addOns/*/delay',
  'priceBooks/*/tiers/*/*/price',
  'facts/*/assumed',
  'referenceAssets/*',
]

/** A record with one of these says what its other members mean. */
const TAGS = ['form', 'kind', 'state', 'type', 'unit'] as const

/** Whether a place is taken from one side whole. Promises, prices and conditions never mix. */
export function isMergedWhole(path: readonly string[], values: ThreeValues): boolean {
  const { base, ours, theirs } = values
  if (isText(ours) || isText(theirs)) return true
  if (WHOLE.some((pattern) => matches(pattern, path))) return true
  if (matches('tiers/*/cover/*', path)) return !sameKeys([base, ours, theirs])
  return TAGS.some((tag) => memberOf(ours, tag) !== memberOf(theirs, tag))
}

/** A plugin's version and the hash of its content are one pin. */
export function mergedTogether(path: readonly string[]): readonly string[] {
  return matches('addOns/*', path) ? ['pluginVersion', 'pluginHash'] : []
}

/** A wildcard means another set of cells when a key is written beside it. */
function sameKeys(sides: readonly (Json | undefined)[]): boolean {
  const keys = sides.map((side) =>
    Object.keys(side ?? {})
      .toSorted()
      .join(' '),
  )
  return new Set(keys).size === 1
}

function matches(pattern: string, path: readonly string[]): boolean {
  const parts = pattern.split('/')
  return parts.length === path.length && parts.every((part, place) => part === '*' || part === path[place])
}
