import {
  readFact,
  TRAVEL_ZONE,
  travelZoneOf,
  type CatalogVersion,
  type FactDefinition,
  type FactReading,
  type FactValue,
  type TravelZoneTable,
} from '../catalog/index.ts'
import type { RequestedAsset } from './price-request.ts'

/** Facts the core itself knows how to find when an asset does not state them. */
export const PURCHASE_PRICE = 'purchase-price'
export const DISTANCE = 'distance'
export const SITE_COUNTRY = 'site-country'

/** How a catalog version completes the facts of an asset; made once for all assets. */
export interface FactRules {
  readonly assumed: ReadonlyMap<string, AssumedReading>
  readonly travelZones: TravelZoneTable | undefined
  readonly places: FactPlaces
  /** Place of what the asset cost. */
  readonly purchasePrice: number
}

/** Gives every fact that is read a place of its own, so that what was read is found again by number. */
export class FactPlaces {
  readonly ids: string[] = []
  /** What is known of an asset before anything was read: nothing, at every place. */
  readonly unread: (Reading | undefined)[] = []
  readonly #places = new Map<string, number>()

  of(id: string): number {
    const known = this.#places.get(id)
    if (known !== undefined) return known
    this.#places.set(id, this.ids.length)
    this.ids.push(id)
    this.unread.push(undefined)
    return this.ids.length - 1
  }
}

export interface AssumedReading {
  readonly state: 'known'
  readonly value: FactValue
  /** The asset lacks the fact; this is the catalog's default. */
  readonly assumed: true
}

export type Reading = FactReading | AssumedReading

const MISSING = { state: 'missing' } as const

export function factRulesOf({
  facts,
  travelZones,
}: Pick<CatalogVersion, 'facts' | 'travelZones'>): FactRules {
  const places = new FactPlaces()
  return {
    assumed: new Map(facts.flatMap(assumedEntry)),
    travelZones,
    places,
    purchasePrice: places.of(PURCHASE_PRICE),
  }
}

function assumedEntry({ id, assumed }: FactDefinition): [string, AssumedReading][] {
  return assumed === undefined ? [] : [[id, { state: 'known', value: assumed, assumed: true }]]
}

export function isAssumed(reading: Reading): reading is AssumedReading {
  return (reading as Partial<AssumedReading>).assumed === true
}

/**
 * Reads the facts of one asset and records what was read: assets are *like* when every fact that a rule or hook
 * read is equal (domain §4), so nothing of an asset may be read past this.
 */
export class FactsReader {
  readonly rules: FactRules
  readonly asset: RequestedAsset
  /** By place; nothing where the fact wasn't read. */
  readonly readings: (Reading | undefined)[]

  constructor(rules: FactRules, asset: RequestedAsset) {
    this.rules = rules
    this.asset = asset
    this.readings = rules.places.unread.slice()
  }

  read(id: string): Reading {
    return this.at(this.rules.places.of(id))
  }

  /** The fact of this place. */
  at(place: number): Reading {
    return this.readings[place] ?? this.#lookUpAt(place)
  }

  /** What was read so far, in order of the places. */
  all(): readonly { readonly id: string; readonly reading: Reading }[] {
    return this.rules.places.ids.flatMap((id, place) => {
      const reading = this.readings[place]
      return reading === undefined ? [] : [{ id, reading }]
    })
  }

  #lookUpAt(place: number): Reading {
    const reading = lookUp(this.rules, this.asset, this.rules.places.ids[place] ?? '')
    this.readings[place] = reading
    return reading
  }
}

/** A fact as stated, else as it follows from others, else as the catalog assumes it. */
export function lookUp(rules: FactRules, asset: RequestedAsset, id: string): Reading {
  // Members that every object has are no facts: they have no state.
  const stated = asset.facts[id]
  if (stated?.state === 'known' || stated?.state === 'does-not-apply') return stated
  if (id === SITE_COUNTRY) return { state: 'known', value: asset.country }
  if (id === TRAVEL_ZONE) return travelZone(rules, asset)
  return rules.assumed.get(id) ?? MISSING
}

function travelZone(rules: FactRules, asset: RequestedAsset): Reading {
  const stated = readFact(asset.facts, DISTANCE)
  const byStated = zoneAt(rules, stated)
  if (byStated !== null) return { state: 'known', value: byStated }
  if (stated.state !== 'missing') return MISSING
  const assumedZone = rules.assumed.get(TRAVEL_ZONE)
  if (assumedZone !== undefined) return assumedZone
  const byAssumed = zoneAt(rules, rules.assumed.get(DISTANCE) ?? MISSING)
  return byAssumed === null ? MISSING : { state: 'known', value: byAssumed, assumed: true }
}

function zoneAt({ travelZones }: FactRules, distance: Reading): string | null {
  if (travelZones === undefined || distance.state !== 'known' || typeof distance.value !== 'number')
    return null
  return travelZoneOf(travelZones, distance.value)
}

/** The stated distance when it lies beyond the last band of the catalog's zones: not offered. */
export function distanceBeyondZones(rules: FactRules, asset: RequestedAsset): number | null {
  if (rules.travelZones === undefined || readFact(asset.facts, TRAVEL_ZONE).state !== 'missing') return null
  const distance = readFact(asset.facts, DISTANCE)
  if (distance.state !== 'known' || typeof distance.value !== 'number') return null
  return travelZoneOf(rules.travelZones, distance.value) === null ? distance.value : null
}

/** A reading as an input of a line: money by its minor units, a fact that does not apply by that word. */
export function saidOf(reading: Reading): string | number | boolean {
  if (reading.state !== 'known') return reading.state
  return typeof reading.value === 'object' ? reading.value.amountMinor : reading.value
}
