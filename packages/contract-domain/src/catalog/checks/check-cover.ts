import {
  faultsOfCoverage,
  type CellValue,
  type CoverEffect,
  type CoverTarget,
  type Coverage,
  type DimensionDefinition,
} from '../../cover/index.ts'
import type { Delay } from '../catalog-version.ts'
import type { Path } from '../reading/path-text.ts'
import { faultOf, type Fault } from '../reading/problem.ts'
import { listableDimensions } from './check-dimensions.ts'
import { unknownReference } from './faults.ts'

/** Values that their dimensions can't hold, as the concept of cover says it. */
export function coverageFaults(
  definitions: readonly DimensionDefinition[],
  cover: Coverage,
  path: Path,
): readonly Fault[] {
  const listable = listableDimensions(definitions)
  const tooMany = definitions.filter((definition) => !listable.includes(definition)).map(({ id }) => id)
  const listed = Object.fromEntries(Object.entries(cover).filter(([id]) => !tooMany.includes(id)))
  return faultsOfCoverage(listed, listable).map((error) => faultOf(error, [...path, ...(error.path ?? [])]))
}

/** The interim effect of a delay names dimensions, facets and values that exist. */
export function delayFaults(
  definitions: readonly DimensionDefinition[],
  delay: Delay | undefined,
  path: Path,
): readonly Fault[] {
  return delay === undefined ? [] : effectFaults(definitions, delay.interim, [...path, 'interim'])
}

function effectFaults(
  definitions: readonly DimensionDefinition[],
  effect: CoverEffect,
  path: Path,
): readonly Fault[] {
  const { withdraw = [], give = [], add = [] } = effect
  return [
    ...withdraw.flatMap((target, index) => targetFaults(definitions, target, [...path, 'withdraw', index])),
    ...give.flatMap((target, index) => targetFaults(definitions, target, [...path, 'give', index])),
    ...add.flatMap((target, index) =>
      targetFaults(definitions, { ...target, value: { kind: 'quantity', quantity: target.quantity } }, [
        ...path,
        'add',
        index,
      ]),
    ),
  ]
}

function targetFaults(
  definitions: readonly DimensionDefinition[],
  target: CoverTarget & { readonly value?: CellValue },
  path: Path,
): readonly Fault[] {
  const definition = definitions.find(({ id }) => id === target.dimension)
  if (definition === undefined)
    return [unknownReference([...path, 'dimension'], 'dimension', target.dimension)]
  return [
    ...Object.entries(target.at ?? {}).flatMap(([facetId, keys]) =>
      facetFaults(definition, { facetId, keys }, [...path, 'at', facetId]),
    ),
    ...(target.value === undefined || listableDimensions([definition]).length === 0
      ? []
      : valueFaults(definition, target.value, [...path, 'value'])),
  ]
}

function facetFaults(
  definition: DimensionDefinition,
  { facetId, keys }: { readonly facetId: string; readonly keys: readonly string[] },
  path: Path,
): readonly Fault[] {
  const facet = definition.facets.find(({ id }) => id === facetId)
  if (facet === undefined) return [unknownReference(path, 'facet', facetId)]
  const known = new Set(['other', ...facet.keys.map(({ id }) => id)])
  return keys.flatMap((key, index) =>
    known.has(key) ? [] : [unknownReference([...path, index], 'facetKey', key)],
  )
}

/** Checked as a tier's value would be: the same dimension must hold both. */
function valueFaults(definition: DimensionDefinition, value: CellValue, path: Path): readonly Fault[] {
  const cover = { [definition.id]: { '*': { state: 'known', value } as const } }
  // The error's path begins with dimension, key and `value`.
  return faultsOfCoverage(cover, [definition]).map((error) =>
    faultOf(error, [...path, ...(error.path ?? []).slice(3)]),
  )
}
