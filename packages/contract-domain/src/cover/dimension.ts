import type { LocalizedText } from '../text/index.ts'
import type { WeeklyWindow } from '../calendar/index.ts'

/**
 * What one row of the tier matrix means. Definitions are data of a catalog version (domain §3): the core asks
 * for a dimension by its `role`, never by its id. Ids are namespaced: `core:arrival`, `media-retention:media`.
 */
export type DimensionDefinition =
  | TimeDimension
  | CostCoverDimension
  | GuaranteeDimension
  | LevelDimension
  | QuantityDimension
  | WindowDimension
  | SetDimension
  | LimitDimension

export type DimensionKind = DimensionDefinition['kind']

export type CostHead = 'labour' | 'parts' | 'travel' | 'expense'

/** What the core asks for. A role may be held by several dimensions; `other` is never asked for. */
export type DimensionRole =
  | `cover:${CostHead}`
  | `time:${TimeEvent}`
  | 'window:service'
  | 'window:helpdesk'
  | 'quantity:visits'
  | 'quantity:training'
  | 'quantity:labour-hours'
  | 'level:monitoring'
  | 'level:software'
  | 'level:rate-card'
  | 'set:delivery'
  | 'set:retention'
  | 'guarantee:uptime'
  | 'other'

export type TimeEvent = 'answered' | 'called-back' | 'arrival' | 'part-delivered' | 'restored'

interface DimensionCommon {
  readonly id: string
  readonly role: DimensionRole
  readonly title: LocalizedText
  readonly description?: LocalizedText
  /** In order: a cell key is one key of each facet, in this order, joined by `/`. No facets: the one key `*`. */
  readonly facets: readonly Facet[]
  /** A proof held by light dimensions only is *thin* (domain §5). */
  readonly weight: 'light' | 'normal'
}

/**
 * A closed, ordered list of keys. `other` is always its last key and is added by normalisation when absent.
 * Facets known when quoting are resolved in the decision; those known at the claim stay in the frozen map.
 */
export interface Facet {
  readonly id: string
  readonly title: LocalizedText
  readonly knownAt: 'quote' | 'claim'
  /** The asset fact that selects the key of a facet known when quoting. */
  readonly fact?: string
  readonly keys: readonly FacetKey[]
}

export interface FacetKey {
  readonly id: string
  readonly title: LocalizedText
  /** For numeric facets: this key holds from this number on (inclusive), up to the next key's. */
  readonly from?: number
}

export interface TimeDimension extends DimensionCommon {
  readonly kind: 'time'
  /** The window dimension its promises count in, facet key by facet key. A promise itself carries no window. */
  readonly windowDimension: string
  /** Orders hours against days (domain §3 "Time promises"); the table made from it is frozen with the terms. */
  readonly reference: { readonly window: WeeklyWindow; readonly dueMinute: number }
}
export interface CostCoverDimension extends DimensionCommon {
  readonly kind: 'cover'
  /** One of its facets has the id `cause`. */
  readonly costHead: CostHead
}
export interface GuaranteeDimension extends DimensionCommon {
  readonly kind: 'guarantee'
}
export interface LevelDimension extends DimensionCommon {
  readonly kind: 'level'
  /** Ascending; absent (none) stands below the first. */
  readonly levels: readonly { readonly id: string; readonly title: LocalizedText }[]
}
export interface QuantityDimension extends DimensionCommon {
  readonly kind: 'quantity'
  readonly unit: LocalizedText
  readonly per: 'year' | 'term' | 'event'
  /** A selection past the cap is refused: nobody pays for what a cap eats. */
  readonly cap?: number
}
export interface WindowDimension extends DimensionCommon {
  readonly kind: 'window'
}
export interface SetDimension extends DimensionCommon {
  readonly kind: 'set'
  /** Closed universe; *all but X* is stored as the listed rest. */
  readonly universe: readonly { readonly id: string; readonly title: LocalizedText }[]
}
export interface LimitDimension extends DimensionCommon {
  readonly kind: 'limit'
  readonly unit: LocalizedText
  readonly direction: 'lower-is-better' | 'higher-is-better'
  readonly absentIs: 'best' | 'worst'
}
