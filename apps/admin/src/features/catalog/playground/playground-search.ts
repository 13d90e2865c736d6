import type { AddOnPending } from '../editors/add-on-pending.ts'

/** What is tried, as the address holds it: a copied address shows the same. What is left out is chosen. */
export interface PlaygroundSearch {
  readonly addOn?: string
  readonly tier?: string
  /** Months. */
  readonly term?: number
  readonly book?: string
  readonly asset?: string
  readonly country?: string
  readonly count?: number
  /** Facts of one's own by id; null: not known. */
  readonly facts?: Readonly<Record<string, unknown>>
  readonly options?: Readonly<Record<string, unknown>>
  /** Keys of the add-ons bought beside it. */
  readonly beside?: readonly string[]
  readonly fact?: string
  readonly from?: number
  readonly to?: number
  /** Settings that are not saved. */
  readonly pending?: AddOnPending
}

const texts = ['addOn', 'tier', 'book', 'asset', 'country', 'fact'] as const
const numbers = ['term', 'count', 'from', 'to'] as const
const objects = ['facts', 'options', 'pending'] as const

/** What is of another shape, written by hand, is as if it were not there. */
export function playgroundSearch(given: Record<string, unknown>): PlaygroundSearch {
  const beside = given['beside']
  return Object.fromEntries([
    ...texts.flatMap((name) => keep(name, given[name], typeof given[name] === 'string')),
    ...numbers.flatMap((name) => keep(name, given[name], Number.isFinite(given[name]))),
    ...objects.flatMap((name) => keep(name, given[name], isObject(given[name]))),
    ...keep('beside', beside, Array.isArray(beside) && beside.every((each) => typeof each === 'string')),
  ]) as PlaygroundSearch
}

function keep(name: string, value: unknown, fits: boolean): [string, unknown][] {
  return fits ? [[name, value]] : []
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
