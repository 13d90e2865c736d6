import type { CatalogVersion, FactValue, JsonObject } from '@aftercare/contract-domain/catalog'
import type {
  AssetFacts,
  NegotiatedDiscount,
  RequestedAsset,
  RequestedLine,
} from '@aftercare/contract-domain/pricing'
import { apiMessages } from './api-messages.ts'
import { InvalidInput, type InputIssue } from './errors.ts'

const MOST_LINES = 200
const MOST_ADD_ONS = 50
const MOST_ASSETS = 1_000
/** A hundred years: what a price is worked out for, year by year. */
const LONGEST_TERM = 1_200
/** With the longest term every day of cover has a year of four digits, which is how days are written. */
const [EARLIEST_START, LATEST_START] = ['1900-01-01', '2199-12-31']

/** A line as a client asks for it, its assets already found. */
export interface AskedLine {
  readonly key?: string | null | undefined
  readonly tier: string
  readonly addOns: readonly { readonly key: string; readonly options?: unknown }[]
  readonly termMonths: number
  readonly start: string
  readonly assets: readonly RequestedAsset[]
}

/** Lines as pricing takes them. Throws {@link InvalidInput} with a path for each fault. */
export function requestedLines(lines: readonly AskedLine[]): readonly RequestedLine[] {
  const issues: InputIssue[] = []
  const say = (path: readonly (string | number)[], key: keyof typeof apiMessages) =>
    issues.push({ path: ['input', 'lines', ...path], message: apiMessages[key] })
  if (lines.length > MOST_LINES) say([], 'api.too-many')
  const keys = lines.map((line, index) => line.key ?? `line-${index + 1}`)
  const requested = lines.map((line, index): RequestedLine => {
    if (keys.indexOf(keys[index] ?? '') !== index) say([index, 'key'], 'api.named-twice')
    if (keys[index]?.trim() === '') say([index, 'key'], 'api.name-empty')
    if (line.termMonths < 0 || line.termMonths > LONGEST_TERM)
      say([index, 'termMonths'], 'api.term-unreasonable')
    if (line.start < EARLIEST_START || line.start > LATEST_START)
      say([index, 'start'], 'api.start-unreasonable')
    if (line.addOns.length > MOST_ADD_ONS) say([index, 'addOns'], 'api.too-many')
    if (line.assets.length > MOST_ASSETS) say([index, 'assets'], 'api.too-many')
    if (line.assets.length === 0) say([index, 'assets'], 'api.no-assets')
    if (hasTwice(line.assets.map(({ id }) => id))) say([index, 'assets'], 'api.named-twice')
    if (hasTwice(line.addOns.map(({ key }) => key))) say([index, 'addOns'], 'api.named-twice')
    return {
      id: keys[index] ?? '',
      tier: line.tier,
      addOns: line.addOns.map(({ key, options }, place) => {
        const chosen = options ?? {}
        if (!isObject(chosen)) say([index, 'addOns', place, 'options'], 'api.not-an-object')
        return { id: key, options: chosen as JsonObject }
      }),
      termMonths: line.termMonths,
      start: line.start,
      assets: line.assets,
    }
  })
  if (issues.length > 0) throw new InvalidInput(issues)
  return requested
}

/** A discount by hand, without the members that were not given. */
export function requestedDiscount(
  given:
    | {
        readonly reason: string
        readonly percent?: string | null | undefined
        readonly amountMinor?: number | null | undefined
      }
    | null
    | undefined,
): { readonly negotiatedDiscount?: NegotiatedDiscount } {
  if (given == null) return {}
  const { reason, percent, amountMinor } = given
  return {
    negotiatedDiscount: {
      reason,
      ...(percent == null ? {} : { percent }),
      ...(amountMinor == null ? {} : { amountMinor }),
    },
  }
}

/** The book of direct sales that holds on a day, when nobody names one; else the first there is. */
export function usualPriceBook(
  { priceBooks }: Pick<CatalogVersion, 'priceBooks'>,
  priceDate: string,
): string {
  const direct = priceBooks.filter(({ distributor }) => distributor === undefined)
  const holding = direct.find(
    ({ validFrom, validTo }) => validFrom <= priceDate && (validTo === undefined || priceDate < validTo),
  )
  return (holding ?? direct[0] ?? priceBooks[0])?.id ?? ''
}

/** So many assets like a reference asset of the version, in a country. */
export function referenceAssets(
  version: Pick<CatalogVersion, 'referenceAssets'>,
  {
    key,
    country,
    count,
  }: { readonly key: string; readonly country: string; readonly count?: number | null | undefined },
  path: readonly (string | number)[],
): readonly RequestedAsset[] {
  const reference = version.referenceAssets.find(({ id }) => id === key)
  const many = count ?? 1
  const issues: InputIssue[] = [
    ...(reference === undefined
      ? [{ path: [...path, 'key'], message: apiMessages['api.no-such-reference-asset'] }]
      : []),
    ...(many < 1 || many > MOST_ASSETS
      ? [{ path: [...path, 'count'], message: apiMessages['api.too-many'] }]
      : []),
    ...countryIssues(country, path),
  ]
  if (issues.length > 0 || reference === undefined) throw new InvalidInput(issues)
  // Where it stands is asked for; everything else is as the catalog describes it.
  const { 'site-country': _country, ...described } = reference.facts
  const facts = Object.fromEntries(
    Object.entries(described).map(([id, value]) => [id, { state: 'known', value } as const]),
  )
  return Array.from({ length: many }, (_, index) => ({
    id: many === 1 ? key : `${key}-${index + 1}`,
    country,
    facts,
  }))
}

/** An asset that the request describes. Throws {@link InvalidInput} for facts of no shape. */
export function givenAsset(
  { key, country, facts }: { readonly key: string; readonly country: string; readonly facts?: unknown },
  path: readonly (string | number)[],
): RequestedAsset {
  const issues: InputIssue[] = [...countryIssues(country, path)]
  if (!isObject(facts))
    throw new InvalidInput([{ path: [...path, 'facts'], message: apiMessages['api.not-an-object'] }])
  const read: Record<string, AssetFacts[string]> = {}
  for (const [id, value] of Object.entries(facts)) {
    const fact = factOf(value)
    if (fact === 'unreadable')
      issues.push({ path: [...path, 'facts', id], message: apiMessages['api.fact-unreadable'] })
    else if (fact !== 'missing') read[id] = fact
  }
  if (issues.length > 0) throw new InvalidInput(issues)
  return { id: key, country, facts: read }
}

function factOf(value: unknown): AssetFacts[string] | 'missing' | 'unreadable' {
  if (value === null) return 'missing'
  if (isObject(value) && 'state' in value) {
    if (value['state'] === 'does-not-apply') return { state: 'does-not-apply' }
    return value['state'] === 'known' && isFactValue(value['value'])
      ? { state: 'known', value: value['value'] }
      : 'unreadable'
  }
  return isFactValue(value) ? { state: 'known', value } : 'unreadable'
}

function isFactValue(value: unknown): value is FactValue {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string' || typeof value === 'boolean') return true
  return (
    isObject(value) && Number.isSafeInteger(value['amountMinor']) && typeof value['currency'] === 'string'
  )
}

function countryIssues(country: string, path: readonly (string | number)[]): readonly InputIssue[] {
  return /^[A-Z]{2}$/.test(country)
    ? []
    : [{ path: [...path, 'country'], message: apiMessages['api.country-unreadable'] }]
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length
}
