import { initialForm, type JsonSchema } from '../../../ui/schema-form/json-schema.ts'
import { addOnEdits } from '../editors/add-on-pending.ts'
import type { PlaygroundInput, PlaygroundVersion } from './playground.graphql.ts'
import type { PlaygroundSearch } from './playground-search.ts'

/** What is tried, nothing left out but what may be. */
export interface TriedCase {
  readonly addOn: string
  readonly tier: string
  readonly termMonths: number
  readonly book: string | null
  readonly asset: string | null
  readonly country: string
  readonly count: number
  readonly facts: Readonly<Record<string, unknown>>
  readonly options: Readonly<Record<string, unknown>>
  readonly beside: readonly string[]
}

/** What the address says, as far as the version offers it; the rest as somebody would begin: a tier it is sold on. */
export function triedCase(search: PlaygroundSearch, version: PlaygroundVersion): TriedCase {
  const addOn = version.addOn?.key ?? search.addOn ?? ''
  const availability = (version.addOn?.availability ?? {}) as { tiers?: readonly string[] }
  const sold = version.tiers.filter(({ notSold }) => !notSold)
  const soldOn = sold.filter(({ key }) => availability.tiers?.includes(key) ?? true)
  const tier = sold.find(({ key }) => key === search.tier) ?? soldOn[0] ?? sold[0]
  const asset =
    search.asset === ''
      ? undefined
      : (version.referenceAssets.find(({ key }) => key === search.asset) ?? version.referenceAssets[0])
  const usual =
    asset?.termMonths.find((months) => tier?.termMonths.includes(months)) ?? tier?.termMonths[0] ?? 12
  const termMonths =
    search.term !== undefined && tier?.termMonths.includes(search.term) === true ? search.term : usual
  const stated = (asset?.facts as Record<string, unknown> | undefined)?.['site-country']
  return {
    addOn,
    tier: tier?.key ?? '',
    termMonths,
    book: version.priceBooks.find(({ key }) => key === search.book)?.key ?? null,
    asset: asset?.key ?? null,
    country: search.country ?? (typeof stated === 'string' ? stated : 'FR'),
    count: Math.min(1000, Math.max(1, Math.round(search.count ?? 1))),
    facts: search.facts ?? {},
    options: search.options ?? initialForm(version.addOn?.optionsSchema ?? {}),
    beside: (search.beside ?? []).filter(
      (key) => key !== addOn && version.addOns.some((each) => each.key === key),
    ),
  }
}

/** The question to the server; pending settings are asked about only by those who may edit a draft. */
export function playgroundInput(
  version: PlaygroundVersion,
  { search, editing }: { search: PlaygroundSearch; editing: boolean },
): PlaygroundInput {
  const tried = triedCase(search, version)
  const { from, to, fact, pending } = search
  const changes =
    !editing || pending === undefined ? [] : addOnEdits(tried.addOn, pending, version.addOn?.availability)
  return {
    catalogVersionId: version.id,
    addOn: tried.addOn,
    ...(changes.length === 0 ? {} : { changes }),
    ...(tried.book === null ? {} : { priceBook: tried.book }),
    tier: tried.tier,
    termMonths: tried.termMonths,
    options: tried.options,
    companions: tried.beside.map((key) => ({
      key,
      options: initialForm(
        (version.addOns.find((each) => each.key === key)?.optionsSchema ?? {}) as JsonSchema,
      ),
    })),
    asset: {
      ...(tried.asset === null ? {} : { referenceAsset: tried.asset }),
      country: tried.country,
      facts: tried.facts,
      count: tried.count,
    },
    curve: {
      ...(fact === undefined ? {} : { fact }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
  }
}
