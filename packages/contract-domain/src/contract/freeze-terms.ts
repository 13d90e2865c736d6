import { catalogHash } from '../catalog/index.ts'
import type { DimensionDefinition } from '../cover/index.ts'
import { paymentPlan } from '../pricing/index.ts'
import { canonicalJson } from '../text/index.ts'
import type { ContractTerms, FrozenFact, FrozenLine } from './contract-terms.ts'
import { frozenLine } from './freeze-line.ts'
import { HashedStore, PriceLineFreezer } from './freeze-prices.ts'
import { plainJson } from './frozen-json.ts'
import { priceBookOf, required, type TermsToFreeze } from './terms-parts.ts'
import { linesOf } from './wording.ts'

/**
 * The terms of a contract (domain §4 "Signed means frozen"): the stored decision with all that reading, billing and
 * entitlement need, so that no plugin and no catalog is asked again. No hook is called. What comes back is a copy made
 * by way of its canonical JSON: nothing in it is shared with what was given, and it holds no fraction. Throws
 * TermsIncomplete, StartTooEarly, NotCanonical, and what rendering refuses.
 */
export function freezeTerms(given: TermsToFreeze): ContractTerms {
  const { quote, version, account } = given
  const { decision } = quote
  required(catalogHash(version) === decision.catalog.hash ? version : null, 'version', decision.catalog.id)
  const stores = {
    definitions: new HashedStore<DimensionDefinition>(),
    prices: new PriceLineFreezer(given.wording, quote.wording),
  }
  const lines = decision.lines.map((line) => frozenLine(line, given, stores))
  const quoteLines = stores.prices.lines(decision.quoteLines)
  const book = priceBookOf(given)
  const terms: ContractTerms = {
    format: 1,
    quoteNumber: quote.number,
    account: { id: account.id, name: account.name },
    catalog: {
      ...decision.catalog,
      title: version.catalog.title,
      illustrativePrices: version.catalog.illustrativePrices,
    },
    priceBook: {
      id: book.id,
      title: book.title,
      rounding: book.rounding,
      ...(book.distributor === undefined ? {} : { distributor: book.distributor }),
    },
    currency: decision.currency,
    priceDate: decision.priceDate,
    signedOn: given.signedOn,
    startRule: quote.startRule,
    lines,
    quoteLines,
    totals: frozenTotals(given),
    paymentPlan: required(
      paymentPlan(book, quote.request.paymentPlan),
      'paymentPlan',
      quote.request.paymentPlan,
    ),
    instalments: decision.instalments,
    taxRates: usedTaxRates(given),
    ...negotiated(given),
    rateCards: usedRateCards(lines, given),
    plugins: usedPlugins(lines, given),
    eventImplications: version.eventImplications,
    holidaySets: usedHolidaySets(lines, given),
    facts: usedFacts(given),
    definitions: stores.definitions.all(),
    texts: stores.prices.texts.all(),
  }
  return JSON.parse(canonicalJson(plainJson(terms))) as ContractTerms
}

function frozenTotals({ quote }: TermsToFreeze): ContractTerms['totals'] {
  const { totals } = quote.decision
  return {
    listMinor: required(totals.listMinor, 'amount', 'list'),
    netMinor: required(totals.netMinor, 'amount', 'net'),
    surchargeMinor: required(totals.surchargeMinor, 'amount', 'surcharge'),
    taxMinor: required(totals.taxMinor, 'amount', 'tax'),
    payableMinor: required(totals.payableMinor, 'amount', 'payable'),
  }
}

function negotiated({ quote }: TermsToFreeze): Pick<ContractTerms, 'negotiatedDiscount'> {
  const discount = quote.request.negotiatedDiscount
  if (discount === undefined) return {}
  const approvedBy = quote.approval === undefined ? {} : { approvedBy: quote.approval.by }
  return { negotiatedDiscount: { reason: discount.reason, ...approvedBy } }
}

function usedTaxRates({ quote, version }: TermsToFreeze): ContractTerms['taxRates'] {
  const taxed = quote.decision.instalments.flatMap((instalment) => instalment.tax)
  return version.taxRates.filter((rate) =>
    taxed.some(
      ({ country, category, percent }) =>
        rate.country === country && rate.category === category && rate.percent === percent,
    ),
  )
}

/** The cards that the tiers name, and those that an add-on's cover names as a level. */
function usedRateCards(
  lines: readonly FrozenLine[],
  { version, quote }: TermsToFreeze,
): ContractTerms['rateCards'] {
  const named = new Set(lines.flatMap((line) => line.rateCard ?? []))
  for (const { cover } of quote.decision.lines.flatMap((line) => line.groups)) {
    for (const { id } of cover.dimensions.filter((definition) => definition.role === 'level:rate-card')) {
      for (const cell of Object.values(cover.final[id] ?? {})) {
        if ((cell.state === 'known' || cell.state === 'at-least') && cell.value.kind === 'level')
          named.add(cell.value.level)
      }
    }
  }
  for (const line of lines) {
    const { rateCard } = line
    if (rateCard !== undefined)
      required(
        version.rateCards.find((card) => card.id === rateCard),
        'rateCard',
        rateCard,
      )
  }
  return version.rateCards.filter((card) => named.has(card.id))
}

function usedPlugins(lines: readonly FrozenLine[], { version }: TermsToFreeze): ContractTerms['plugins'] {
  const used = new Set(lines.flatMap((line) => line.addOns.map((addOn) => addOn.id)))
  return version.addOns
    .filter((addOn) => used.has(addOn.id))
    .map(({ id, pluginVersion, pluginHash }) => ({ id, version: pluginVersion, hash: pluginHash }))
}

function usedHolidaySets(
  lines: readonly FrozenLine[],
  { holidaySets }: TermsToFreeze,
): ContractTerms['holidaySets'] {
  const names = lines.flatMap((line) =>
    line.groups.flatMap((group) => group.assets.map((asset) => asset.holidaySet)),
  )
  return Object.fromEntries(
    [...new Set(names)].map((name) => [
      name,
      required(
        holidaySets.find((set) => set.name === name),
        'holidaySet',
        name,
      ),
    ]),
  )
}

function usedFacts({ quote, version }: TermsToFreeze): ContractTerms['facts'] {
  const read = quote.decision.lines.flatMap((line) =>
    line.groups.flatMap((group) => Object.keys(group.factsRead)),
  )
  const assumed = linesOf(quote.decision).flatMap((line) => line.assumedFacts ?? [])
  const used = new Set([...read, ...assumed])
  return Object.fromEntries(
    version.facts
      .filter((fact) => used.has(fact.id))
      .map(({ id, title, type, unit, keys }) => [id, plainJson({ title, type, unit, keys }) as FrozenFact]),
  )
}
