import { findTier, type CatalogVersion } from '../../catalog/index.ts'
import type { MessageParam } from '../../text/index.ts'
import { leastStep } from './least-step.ts'
import { isMended, isNotUndercut, newErrors, titleOfAddOn, type Mending } from './mending.ts'
import { addOnFields, priceChange, tierFields, withPrice, type ChangeableField } from './price-fields.ts'
import type { PriceChange, Repair } from './repair.ts'

/** The gap of the widest undercut and who is in the packages found, as the other repairs start from. */
export interface UndercutBy {
  readonly gapMinor: number
  readonly againstMinor: number
  /** Add-ons of the cheapest offender: a price that every offender pays is one of theirs, or the tier's. */
  readonly addOns: readonly string[]
  /** Of all offenders. */
  readonly allAddOns: readonly string[]
}

/** A percent raised by a thousand points mends nothing that a price could. */
const MOST_PERCENT = 100_000

/** Per price field that every offender pays, the least raise: one minor unit (or 0.01 %) less doesn't mend it. */
export function raises(mending: Mending, undercut: UndercutBy): readonly Repair[] {
  return offenderFields(mending, undercut.addOns).flatMap((field): Repair[] => {
    const by = leastChange(mending, (step) => withPrice(mending.version, field, step), { field, undercut })
    if (by === null) return []
    const version = withPrice(mending.version, field, by)
    return [
      {
        kind: 'raise',
        ...said(mending, 'raise', priceChange(mending.version, field, by)),
        newErrors: newErrors(mending, version),
      },
    ]
  })
}

/** The least cut of the upper tier's price: none that would sell it for nothing, or under its marginal cost. */
export function cuts(mending: Mending, undercut: UndercutBy): readonly Repair[] {
  const book = mending.contexts[0]?.priceBook ?? ''
  return tierFields(mending.version, mending.pair.above, book).flatMap((field): Repair[] => {
    const by = leastChange(mending, (step) => withPrice(mending.version, field, -step), {
      field,
      undercut,
      most: field.mostCut,
    })
    if (by === null) return []
    const version = withPrice(mending.version, field, -by)
    return [
      {
        kind: 'cut',
        ...said(mending, 'cut', priceChange(mending.version, field, -by)),
        newErrors: newErrors(mending, version),
      },
    ]
  })
}

/** Where no single raise mends it: the two fields whose raises together are least. */
export function raisesOfTwo(mending: Mending, undercut: UndercutBy): readonly Repair[] {
  const fields = offenderFields(mending, undercut.allAddOns).filter(({ unit }) => unit === 'minor')
  let best: {
    readonly two: readonly [ChangeableField, ChangeableField]
    readonly by: readonly [number, number]
  } | null = null
  for (const [place, one] of fields.entries()) {
    for (const other of fields.slice(place + 1)) {
      const by = leastOfTwo(mending, [one, other], undercut)
      if (by !== null && (best === null || by[0] + by[1] < best.by[0] + best.by[1]))
        best = { two: [one, other], by }
    }
  }
  if (best === null) return []
  const { two, by } = best
  const [first, second] = [
    priceChange(mending.version, two[0], by[0]),
    priceChange(mending.version, two[1], by[1]),
  ]
  const version = withPrice(withPrice(mending.version, two[0], by[0]), two[1], by[1])
  const { owner, before, after } = paramsOf(mending, first)
  const another = paramsOf(mending, second)
  const params = {
    owner,
    before,
    after,
    other: another.owner,
    otherBefore: another.before,
    otherAfter: another.after,
  }
  return [
    {
      kind: 'raise-two',
      changes: [first, second],
      message: { key: 'ladder.repair.raise-two', params },
      newErrors: newErrors(mending, version),
    },
  ]
}

function leastOfTwo(
  mending: Mending,
  [one, other]: readonly [ChangeableField, ChangeableField],
  undercut: UndercutBy,
): readonly [number, number] | null {
  const raised = (first: number, second: number) =>
    withPrice(withPrice(mending.version, one, first), other, second)
  const { againstMinor: most, gapMinor: guess } = undercut
  const works = (first: number, second: number) => isNotUndercut(mending, raised(first, second))
  const second = leastStep((step) => works(most, step), { guess, most })
  if (second === null) return null
  const first = leastStep((step) => works(step, second), { guess, most })
  return first === null || !isMended(mending, raised(first, second)) ? null : [first, second]
}

/** The least step after which nothing undercuts; null where that is only so once the tiers are inverted. */
function leastChange(
  mending: Mending,
  after: (step: number) => CatalogVersion,
  {
    field,
    undercut,
    most = Number.MAX_SAFE_INTEGER,
  }: { readonly field: ChangeableField; readonly undercut: UndercutBy; readonly most?: number },
): number | null {
  const isMinor = field.unit === 'minor'
  const bounds = {
    guess: isMinor ? undercut.gapMinor : 0,
    most: Math.min(most, isMinor ? undercut.againstMinor : MOST_PERCENT),
  }
  const by = leastStep((step) => isNotUndercut(mending, after(step)), bounds)
  return by === null || !isMended(mending, after(by)) ? null : by
}

/** Prices of the lower tier and of these add-ons; of add-ons only where a changed version can be bound. */
function offenderFields(
  { version, pair, contexts, rebind }: Mending,
  addOns: readonly string[],
): readonly ChangeableField[] {
  const book = contexts[0]?.priceBook ?? ''
  const own = tierFields(version, pair.below, book)
  return rebind === undefined ? own : [...own, ...addOns.flatMap((id) => addOnFields(version, id, book))]
}

function said(mending: Mending, kind: 'raise' | 'cut', change: PriceChange) {
  return { change, message: { key: `ladder.repair.${kind}`, params: paramsOf(mending, change) } }
}

function paramsOf(mending: Mending, { field, before, after }: PriceChange) {
  const { version, contexts } = mending
  const { owner, unit } = field
  const currency = version.priceBooks.find(({ id }) => id === contexts[0]?.priceBook)?.currency ?? ''
  const shown = (figure: string): MessageParam => {
    if (unit === 'percent-hundredth') return { percent: figure }
    const amountMinor = Number(figure)
    return Number.isSafeInteger(amountMinor) ? { amountMinor, currency } : figure
  }
  const title = 'tier' in owner ? findTier(version, owner.tier).title : titleOfAddOn(mending, owner.addOn)
  return { owner: title, before: shown(before), after: shown(after) }
}
