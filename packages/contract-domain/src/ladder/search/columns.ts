import type { ActiveAddOn } from '../../pricing/index.ts'
import type { PackageOffer, PackagePricer } from '../package-offer.ts'
import { OF_THE_SALE, OF_THE_SELECTION } from '../refusal-kinds.ts'
import type { Choice } from '../selection.ts'
import type { Question } from './question.ts'
import { asNumber, priceWeights, weigh, type PriceWeights } from './price-weights.ts'

/** A choice as the search sees it: what it adds to the price and what its package covers alone. */
export interface Column {
  readonly at: number
  readonly choice: Choice
  readonly addOn: ActiveAddOn
  /** On the tier with nothing else. */
  readonly offer: PackageOffer
  /** Of its charges, weighed; below zero where it gives back more over the term than it charges. */
  readonly cost: number
  /** Of its charges in one year, `once` ones included, in minor units. */
  readonly charged: number
  readonly adjust: Adjuster | null
  /** With it a price stays what it was: nothing it gives has an amount or a rate, and it adjusts nothing. */
  readonly free: boolean
  /** Add-ons that it needs by id. */
  readonly needs: readonly string[]
  /** Dimensions of which it withdraws, gives or adds something. */
  readonly touches: ReadonlySet<string>
  readonly withdraws: readonly string[]
}

/** What an adjust hook may take off, at the most. */
export type Adjuster =
  | { readonly of: 'own'; readonly share: number }
  | { readonly of: 'charges'; readonly share: number }
  /** Amount of a year: of named base lines, which are the same whatever is bought. */
  | { readonly of: 'base'; readonly amount: number }
  | { readonly of: 'opaque' }

export interface Columns {
  readonly columns: readonly Column[]
  /** Choices that nothing else makes purchasable. */
  readonly setAside: readonly Choice[]
  /** Of the tier alone, weighed. */
  readonly baseCost: number
  readonly weights: PriceWeights
}

const kept = new WeakMap<
  PackagePricer,
  Map<string, { readonly choices: readonly Choice[]; readonly columns: Columns }>
>()

/** The columns of a question; questions on one tier in one context that try the same choices share them. */
export function columnsOf(question: Question): Columns {
  const { pricer, choices, mode } = question
  const byMode =
    kept.get(pricer) ?? new Map<string, { readonly choices: readonly Choice[]; readonly columns: Columns }>()
  kept.set(pricer, byMode)
  const known = byMode.get(mode)
  if (known?.choices === choices) return known.columns
  const columns = madeColumns(question)
  byMode.set(mode, { choices, columns })
  return columns
}

function madeColumns({ pricer, choices, mode }: Question): Columns {
  const weights = priceWeights(pricer)
  const columns: Column[] = []
  const setAside: Choice[] = []
  for (const choice of choices) {
    const addOn = pricer.addOn(choice)
    const offer = pricer.offer([choice])
    if (addOn === null || isRefusedAlone(offer, choice, addOn)) {
      setAside.push(choice)
      continue
    }
    // Without a price no undercut is certain.
    if (mode === 'certain' && offer.priceMinor === null) continue
    columns.push(columnOf({ choice, addOn, offer, at: columns.length }, { pricer, weights }))
  }
  const bare = pricer.offer([])
  return { columns, setAside, baseCost: weigh(bare.yearLines, weights, pricer), weights }
}

/** Whether the add-on itself is refused, whatever else is bought. */
function isRefusedAlone({ refusals }: PackageOffer, { addOn: id }: Choice, addOn: ActiveAddOn): boolean {
  return refusals.some(
    ({ addOn: named, code }) =>
      named === id &&
      // An adjust sees the others' lines, so its answer may be another one beside them.
      (addOn.adjust === undefined ? !OF_THE_SELECTION.has(code) : OF_THE_SALE.has(code)),
  )
}

function columnOf(
  column: Pick<Column, 'at' | 'choice' | 'addOn' | 'offer'>,
  { pricer, weights }: { readonly pricer: PackagePricer; readonly weights: PriceWeights },
): Column {
  const { offer, choice, addOn } = column
  const own = offer.yearLines.filter(({ source }) => source.kind === 'plugin' && source.id === choice.addOn)
  const charges = own.filter(({ stage }) => stage === 'charge')
  const adjust = adjusterOf(addOn, offer)
  const withdraws = offer.effects
    .filter(({ phase }) => phase === 'withdraw')
    .map(({ dimension }) => dimension)
  return {
    ...column,
    cost: weigh(charges, weights, pricer),
    charged: charges.reduce((sum, { amountMinor }) => sum + (amountMinor ?? 0), 0),
    adjust,
    free: adjust === null && own.every(({ amountMinor, rate }) => amountMinor === 0 && rate === undefined),
    needs: addOn.needs.flatMap((need) => ('addOn' in need ? [need.addOn] : [])),
    touches: new Set(offer.effects.map(({ dimension }) => dimension)),
    withdraws,
  }
}

function adjusterOf(addOn: ActiveAddOn, offer: PackageOffer): Adjuster | null {
  if (addOn.adjust === undefined) return null
  const { adjustAtMost: bound } = addOn
  if (bound === undefined) return { of: 'opaque' }
  const share = Math.max(0, asNumber(bound.percent))
  if (bound.of === 'own-lines') return { of: 'own', share: Math.min(1, share) }
  if (bound.of === 'all-charges') return { of: 'charges', share: Math.min(1, share) }
  const { baseComponents } = bound.of
  const named = offer.yearLines.filter(
    ({ stage, component }) => (stage === 'base' || stage === 'factor') && baseComponents.includes(component),
  )
  const sum = named.reduce((total, { amountMinor }) => total + (amountMinor ?? 0), 0)
  return { of: 'base', amount: Math.max(0, sum) * share }
}
