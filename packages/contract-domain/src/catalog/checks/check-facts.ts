import type { CatalogVersion, FactDefinition, FactValue } from '../catalog-version.ts'
import { factChoices } from '../fact-choices.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'
import { readDate } from '../../calendar/index.ts'
import { boundFaults, figureFaults } from './fact-bounds.ts'
import { duplicates, idsOf, notAscending, unknownReference } from './faults.ts'

/** Facts, the travel zones they may name, and the assets that stand for the fleet. */
export function checkFacts(version: CatalogVersion): readonly Fault[] {
  const { facts, referenceAssets, travelZones } = version
  const definitions = new Map(facts.map((fact) => [fact.id, fact]))
  return [
    ...duplicates(
      facts.map(({ id }) => id),
      { path: ['facts'], noun: 'fact' },
    ),
    ...facts.flatMap((fact, index) => factFaults(fact, ['facts', index])),
    ...(travelZones === undefined ? [] : zoneFaults(travelZones.bands)),
    ...duplicates(
      referenceAssets.map(({ id }) => id),
      { path: ['referenceAssets'], noun: 'referenceAsset' },
    ),
    ...referenceAssets.flatMap((asset, index) => [
      ...duplicates(asset.termMonths.map(String), {
        path: ['referenceAssets', index, 'termMonths'],
        noun: 'term',
      }),
      ...Object.entries(asset.facts).flatMap(([id, value]) => {
        const path = ['referenceAssets', index, 'facts', id]
        const definition = definitions.get(id)
        if (definition === undefined) return [unknownReference(path, 'fact', id)]
        const drawn = definition.keys === undefined ? factChoices(definition, version) : null
        if (drawn !== null && typeof value === 'string')
          return idsOf(drawn).has(value) ? [] : [unknownReference(path, 'travelZone', value)]
        return factValueFaults(definition, value, path)
      }),
    ]),
  ]
}

function factFaults(fact: FactDefinition, path: Path): readonly Fault[] {
  return [
    ...boundFaults(fact, path),
    ...duplicates(
      (fact.keys ?? []).map(({ id }) => id),
      { path: [...path, 'keys'], noun: 'factKey' },
    ),
    ...(fact.assumed === undefined ? [] : factValueFaults(fact, fact.assumed, [...path, 'assumed'])),
  ]
}

function zoneFaults(bands: readonly { readonly id: string; readonly upTo: number }[]): readonly Fault[] {
  const path = ['travelZones', 'bands']
  return [
    ...duplicates(
      bands.map(({ id }) => id),
      { path, noun: 'travelZone' },
    ),
    ...notAscending(
      bands.map(({ upTo }) => upTo),
      path,
    ),
  ]
}

/** A value of the kind that the fact has, and one of its keys where it lists them. */
export function factValueFaults(definition: FactDefinition, value: FactValue, path: Path): readonly Fault[] {
  if (!isOfType(definition.type, value))
    return [
      {
        path,
        code: 'fact-value-wrong',
        params: { fact: definition.title, type: FACT_TYPES[definition.type] },
      },
    ]
  if (typeof value === 'number') return figureFaults(definition, value, path)
  if (definition.keys === undefined || typeof value !== 'string') return []
  return definition.keys.some(({ id }) => id === value) ? [] : [unknownReference(path, 'factKey', value)]
}

export const FACT_TYPES = {
  text: { en: 'a text', fr: 'un texte' },
  number: { en: 'a number', fr: 'un nombre' },
  boolean: { en: 'true or false', fr: 'vrai ou faux' },
  money: { en: 'an amount', fr: 'un montant' },
  date: { en: 'a date', fr: 'une date' },
} as const

function isOfType(type: FactDefinition['type'], value: FactValue): boolean {
  if (type === 'money') return typeof value === 'object'
  if (type === 'date') return typeof value === 'string' && isDate(value)
  return typeof value === (type === 'text' ? 'string' : type)
}

function isDate(text: string): boolean {
  try {
    readDate(text)
    return true
  } catch {
    return false
  }
}
