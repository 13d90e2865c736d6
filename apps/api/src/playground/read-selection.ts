import type { CatalogVersion, JsonObject } from '@aftercare/contract-domain/catalog'
import type { RequestedAsset } from '@aftercare/contract-domain/pricing'
import { apiMessages } from '../api-messages.ts'
import { InvalidInput, type InputIssue } from '../errors.ts'
import { givenAsset } from '../price-selection.ts'
import type { TriedSelection } from './price-case.ts'

const MOST_MONTHS = 1_200
const MOST_COMPANIONS = 50
const MOST_ASSETS = 1_000
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2199-12-31']

/** A selection as a client asks to try it. */
export interface AskedSelection {
  readonly addOn: string
  readonly priceBook?: string | null | undefined
  readonly priceDate?: string | null | undefined
  readonly tier: string
  readonly termMonths: number
  readonly options?: unknown
  readonly companions?: readonly { readonly key: string; readonly options?: unknown }[] | null | undefined
  readonly asset: {
    readonly referenceAsset?: string | null | undefined
    readonly country?: string | null | undefined
    readonly facts?: unknown
    readonly count?: number | null | undefined
  }
}

/** The selection as pricing takes it. Throws {@link InvalidInput} with a path for each fault. */
export function readSelection(
  asked: AskedSelection,
  {
    version,
    today,
    role,
  }: { readonly version: CatalogVersion; readonly today: string; readonly role: string },
): TriedSelection {
  const issues: InputIssue[] = []
  const say = (path: readonly (string | number)[], key: keyof typeof apiMessages) =>
    issues.push({ path: ['input', ...path], message: apiMessages[key] })
  const priceDate = asked.priceDate ?? today
  const companions = asked.companions ?? []
  const count = asked.asset.count ?? 1
  const optionsOf = (options: unknown, path: readonly (string | number)[]): JsonObject => {
    if (options == null) return {}
    if (isObject(options)) return options
    say(path, 'api.not-an-object')
    return {}
  }
  if (asked.termMonths < 1 || asked.termMonths > MOST_MONTHS) say(['termMonths'], 'api.term-unreasonable')
  if (priceDate < FIRST_DAY || priceDate > LAST_DAY) say(['priceDate'], 'api.start-unreasonable')
  if (companions.length > MOST_COMPANIONS) say(['companions'], 'api.too-many')
  if (new Set(companions.map(({ key }) => key)).size < companions.length)
    say(['companions'], 'api.named-twice')
  if (count < 1 || count > MOST_ASSETS) say(['asset', 'count'], 'api.too-many')
  const tried = {
    addOn: asked.addOn,
    priceBook: asked.priceBook ?? null,
    priceDate,
    tier: asked.tier,
    termMonths: asked.termMonths,
    options: optionsOf(asked.options, ['options']),
    companions: companions.map(({ key, options }, place) => ({
      id: key,
      options: optionsOf(options, ['companions', place, 'options']),
    })),
    role,
  }
  if (issues.length > 0) throw new InvalidInput(issues)
  const asset = describedAsset(asked.asset, version)
  const assets = Array.from({ length: count }, (_, index) => ({ ...asset, id: `asset-${index + 1}` }))
  return { ...tried, assets }
}

/** A reference asset with facts of one's own in place of its; null takes one away. */
function describedAsset(asked: AskedSelection['asset'], version: CatalogVersion): RequestedAsset {
  const path = ['input', 'asset']
  const reference = version.referenceAssets.find(({ id }) => id === asked.referenceAsset)
  if (asked.referenceAsset != null && reference === undefined)
    throw new InvalidInput([
      { path: [...path, 'referenceAsset'], message: apiMessages['api.no-such-reference-asset'] },
    ])
  const { 'site-country': stated, ...described } = reference?.facts ?? {}
  const country =
    asked.country ?? (typeof stated === 'string' ? stated : (version.catalog.homeCountry ?? 'FR'))
  const own = asked.facts ?? {}
  const facts = isObject(own) ? { ...described, ...own } : own
  return givenAsset({ key: 'asset', country, facts }, path)
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
