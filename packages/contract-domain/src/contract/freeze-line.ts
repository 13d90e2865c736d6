import type { CatalogVersion } from '../catalog/index.ts'
import type { DimensionDefinition } from '../cover/index.ts'
import type { AssetGroup, DecidedLine, RequestedLine } from '../pricing/index.ts'
import { addMonths, readDate } from '../time/index.ts'
import type { FrozenAddOn, FrozenAsset, FrozenGroup, FrozenLine } from './contract-terms.ts'
import { heldExclusions } from './excluded-causes.ts'
import { type HashedStore, type PriceLineFreezer } from './freeze-prices.ts'
import { exactJson, plainJson } from './frozen-json.ts'
import { signedSettings } from './signed-settings.ts'
import { refuseTooEarly, startDateOf } from './start-rule.ts'
import { priceBookOf, required, type TermsToFreeze } from './terms-parts.ts'

/** Where what stands once per hash is put. */
export interface TermsStores {
  readonly definitions: HashedStore<DimensionDefinition>
  readonly prices: PriceLineFreezer
}

/** One line of the decision, frozen. Throws TermsIncomplete, StartTooEarly, and what rendering refuses. */
export function frozenLine(decided: DecidedLine, given: TermsToFreeze, stores: TermsStores): FrozenLine {
  const tier = required(
    given.version.tiers.find((each) => each.id === decided.tier),
    'tier',
    decided.tier,
  )
  const asked = required(
    given.quote.request.lines.find((line) => line.id === decided.lineId),
    'line',
    decided.lineId,
  )
  const groups = decided.groups.map((group) => frozenGroup(group, { decided, asked, given, stores }))
  const held = new Set(decided.groups.flatMap((group) => heldExclusions(tier.exclusions, group.cover)))
  return {
    lineId: decided.lineId,
    tier: plainJson({
      id: tier.id,
      title: tier.title,
      description: tier.description,
      timeAndMaterials: tier.timeAndMaterials,
      delay: tier.delay,
    }) as FrozenLine['tier'],
    addOns: decided.addOns.map((id) => frozenAddOn(id, asked, given)),
    exclusions: tier.exclusions.filter((exclusion) => held.has(exclusion)),
    ...(tier.rateCard === undefined ? {} : { rateCard: tier.rateCard }),
    termMonths: decided.termMonths,
    ...boundsOf(groups, decided),
    groups,
  }
}

function frozenAddOn(id: string, asked: RequestedLine, given: TermsToFreeze): FrozenAddOn {
  const addOn: CatalogVersion['addOns'][number] = required(
    given.version.addOns.find((each) => each.id === id),
    'addOn',
    id,
  )
  const ownTitle = given.quote.wording?.addOnTitles[id] ?? given.wording.addOnTitles[id]
  return {
    id,
    title: required(addOn.title ?? ownTitle, 'addOnTitle', id),
    version: addOn.pluginVersion,
    settings: signedSettings({ ...addOn.settings, ...addOn.bookPrices?.[priceBookOf(given).id] }),
    options: exactJson(asked.addOns.find((each) => each.id === id)?.options ?? {}),
    ...(addOn.delay === undefined ? {} : { delay: plainJson(addOn.delay) }),
  }
}

interface GroupContext {
  readonly decided: DecidedLine
  readonly asked: RequestedLine
  readonly given: TermsToFreeze
  readonly stores: TermsStores
}

function frozenGroup(group: AssetGroup, context: GroupContext): FrozenGroup {
  const { final, interim, dimensions } = group.cover
  return {
    assets: group.assetIds.map((id) => frozenAsset(id, group, context)),
    cover: {
      definitionHashes: dimensions.map((definition) => context.stores.definitions.put(plainJson(definition))),
      final: plainJson(final),
      ...(interim === undefined ? {} : { interim: plainJson(interim) }),
    },
    termPriceMinor: required(group.termPriceMinor, 'amount', context.decided.lineId),
    ...context.stores.prices.group(group),
  }
}

function frozenAsset(id: string, group: AssetGroup, { decided, asked, given }: GroupContext): FrozenAsset {
  const asset = required(
    given.assets.find((each) => each.id === id),
    'asset',
    id,
  )
  const priced = required(
    asked.assets.find((each) => each.id === id),
    'asset',
    id,
  )
  const start = startOf(asset.dates, decided, given)
  return {
    id,
    name: asset.name,
    serial: asset.serial,
    siteId: asset.siteId,
    country: priced.country,
    siteZone: asset.siteZone,
    holidaySet: asset.holidaySet,
    factsRead: exactJson(group.factsRead),
    start,
    endExclusive: start === null ? null : addMonths(readDate(start), decided.termMonths).toString(),
  }
}

/** With a fixed date each line starts on its own priced day; every other rule is asked again on the day of signing. */
function startOf(
  dates: TermsToFreeze['assets'][number]['dates'],
  decided: DecidedLine,
  given: TermsToFreeze,
): string | null {
  const { startRule } = given.quote
  const start = startRule.kind === 'date' ? decided.start : startDateOf(startRule, dates, given.signedOn)
  if (start !== null && given.retroactiveLimitDays !== undefined) {
    refuseTooEarly(start, { signedOn: given.signedOn, limitDays: given.retroactiveLimitDays })
  }
  return start
}

/** First start and last end of the assets that have them; while all are open, the days that were priced. */
function boundsOf(
  groups: readonly FrozenGroup[],
  decided: DecidedLine,
): Pick<FrozenLine, 'start' | 'endExclusive'> {
  const assets = groups.flatMap((group) => group.assets)
  const starts = assets.flatMap(({ start }) => (start === null ? [] : [start])).toSorted()
  const ends = assets.flatMap(({ endExclusive }) => (endExclusive === null ? [] : [endExclusive])).toSorted()
  return { start: starts[0] ?? decided.start, endExclusive: ends.at(-1) ?? decided.endExclusive }
}
