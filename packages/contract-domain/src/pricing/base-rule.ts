import type { BasePrice, CatalogVersion, ComponentPrice, PriceBook, ServiceTier } from '../catalog/index.ts'
import { formatRational, parseRational, percent, productRounder, times } from '../money/index.ts'
import type { Message, MessageParams } from '../text/index.ts'
import { chooseRow, rowTable } from './choose-row.ts'
import { purchasePrice } from './evaluate-price-form.ts'
import { isAssumed, saidOf } from './facts-reader.ts'
import type { FindingCode } from './finding.ts'
import { FormEvaluation } from './form-evaluation.ts'
import { refuse } from './line-run.ts'
import { meterPrice } from './meter-price.ts'
import type { BaseRule, PriceRule, Said, Say } from './price-rule.ts'

/** Where a component's rule stands: book, catalog and tier, and the tiers a ratio has come through. */
export interface BasePlace {
  readonly version: CatalogVersion
  readonly book: PriceBook
  readonly tier: ServiceTier
  readonly trail: readonly string[]
}

export function baseRule(component: ComponentPrice, place: BasePlace): BaseRule {
  const { tier } = place
  const isDefault = component.component === 'default'
  const say = (key: string, params: MessageParams): Message => ({
    key: isDefault ? `pricing.${key}` : `pricing.${key}.component`,
    params: {
      tier: tier.title,
      ...params,
      ...(!isDefault && { component: component.title ?? component.component }),
    },
  })
  const price = priceRule(component, place, say)
  return { component: component.component, taxCategory: component.taxCategory, ...price }
}

function priceRule(component: ComponentPrice, place: BasePlace, say: Say): PriceRule {
  const { price } = component
  const cost = { cost: component.cost }
  switch (price.form) {
    case 'flat': {
      const amount = { amountMinor: price.amountMinor, inputs: { priceMinor: price.amountMinor }, ...cost }
      return { message: say('base', {}), priceOf: () => amount }
    }
    case 'percent-of-purchase-price':
      return percentOfPurchasePrice(price, place, { say, cost })
    case 'table':
      return tableOnFact(price, place, { say, cost })
    case 'ratio-to-tier':
      return ratioToTier(component, price, { place, say })
    case 'meter':
      return meterPrice(price, place.version, { say, cost })
  }
}

function percentOfPurchasePrice(
  price: Extract<BasePrice, { form: 'percent-of-purchase-price' }>,
  { book, tier }: BasePlace,
  { say, cost }: Said,
): PriceRule {
  const round = productRounder(percent(price.percent), book.rounding)
  return {
    message: say('base-percent', { percent: { percent: price.percent } }),
    priceOf(run) {
      const stated = run.statedBase('purchase-price')
      if (stated !== null) {
        const inputs = { purchasePriceMinor: stated, percent: price.percent }
        return { amountMinor: round(stated), inputs, cost: cost.cost }
      }
      const notes = new FormEvaluation(NO_OPTIONS)
      const amountMinor = purchasePrice(run, notes)
      const { refusal, unknownFacts, assumedFacts } = notes
      if (refusal !== undefined)
        refuse(run, { code: refusal.code, params: { ...refusal.params, by: tier.title } })
      const also = { cost: cost.cost, unknownFacts, assumedFacts }
      return amountMinor === null
        ? { amountMinor, inputs: { percent: price.percent }, ...also }
        : {
            amountMinor: round(amountMinor),
            inputs: { purchasePriceMinor: amountMinor, percent: price.percent },
            ...also,
          }
    },
  }
}

const NO_OPTIONS = {}

function tableOnFact(
  price: Extract<BasePrice, { form: 'table' }>,
  { version, tier }: BasePlace,
  { say, cost }: Said,
): PriceRule {
  const rows = rowTable(price.rows, (row) => row.amountMinor, price.elseMinor)
  const title = version.facts.find(({ id }) => id === price.fact)?.title ?? price.fact
  return {
    message: say('base-table', { fact: title }),
    priceOf(run) {
      const reading = run.facts.read(price.fact)
      if (reading.state === 'missing')
        return { amountMinor: null, inputs: {}, ...cost, unknownFacts: [price.fact] }
      const amountMinor = reading.state === 'known' ? chooseRow(rows, reading.value) : rows.otherwise
      const inputs = { [price.fact]: saidOf(reading) }
      const notes = isAssumed(reading) ? { assumedFacts: [price.fact] } : {}
      if (amountMinor !== undefined) return { amountMinor, inputs, ...cost, ...notes }
      refuse(run, {
        code: 'row-missing',
        params: { rule: tier.title, fact: title, value: String(saidOf(reading)) },
      })
      return { amountMinor: null, inputs, ...cost, ...notes }
    },
  }
}

function ratioToTier(
  component: ComponentPrice,
  price: Extract<BasePrice, { form: 'ratio-to-tier' }>,
  { place, say }: { readonly place: BasePlace; readonly say: Say },
): PriceRule {
  const { version, book, tier, trail } = place
  const other = version.tiers.find(({ id }) => id === price.tier)
  const message = say('base-ratio', {
    ratio: { decimal: price.ratio },
    other: other?.title ?? price.tier,
  })
  const refused = (code: FindingCode, params: MessageParams): PriceRule => ({
    message,
    priceOf(run) {
      refuse(run, { code, params })
      return { amountMinor: null, inputs: { tier: price.tier, ratio: price.ratio } }
    },
  })
  if (trail.includes(price.tier))
    return refused('ratio-cycle', { tier: tier.title, cycle: [...trail, price.tier].join(' → ') })
  const found = (book.tiers[price.tier] ?? []).find((one) => one.component === component.component)
  if (other === undefined || found === undefined)
    return refused('ratio-without-target', {
      tier: tier.title,
      other: other?.title ?? price.tier,
      component: component.component,
    })
  const target = baseRule(found, { version, book, tier: other, trail: [...trail, other.id] })
  const ratio = parseRational(price.ratio)
  const round = productRounder(ratio, book.rounding)
  return {
    message,
    priceOf(run) {
      const of = target.priceOf(run)
      // A cost written beside the ratio holds; else it is taken by the same ratio, exactly.
      const cost =
        component.cost ??
        (of.cost === undefined ? undefined : formatRational(times(parseRational(of.cost), ratio)))
      return {
        ...of,
        amountMinor: of.amountMinor === null ? null : round(of.amountMinor),
        inputs: {
          tier: price.tier,
          ratio: price.ratio,
          ...(of.amountMinor !== null && { ofMinor: of.amountMinor }),
        },
        cost,
        ...(of.rate && { rate: { ...of.rate, perUnit: times(of.rate.perUnit, ratio) } }),
      }
    },
  }
}
