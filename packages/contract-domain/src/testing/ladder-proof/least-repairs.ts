import type { CatalogVersion } from '../../catalog/index.ts'
import { allOffers } from '../../ladder/brute-force.ts'
import { contextShelf } from '../../ladder/context-shelf.ts'
import type { LadderPair } from '../../ladder/declared-pairs.ts'
import { demandsOf, meetsAll } from '../../ladder/demand.ts'
import type { LadderContext } from '../../ladder/ladder-context.ts'
import { proveLadder } from '../../ladder/prove-ladder.ts'
import { addOnFields, tierFields, withPrice } from '../../ladder/repairs/price-fields.ts'
import type { PriceChange, Repair } from '../../ladder/repairs/repair.ts'
import { aRandomLadder, type RandomLadder } from '../a-random-ladder.ts'
import { bindBySettings } from '../add-ons-by-settings.ts'
import { picking } from '../picking.ts'
import type { ProofPart, Tried } from './proof-part.ts'

/** Where a pair was undercut, and with what it is tried again. */
interface Undercut extends RandomLadder {
  readonly pair: LadderPair
  readonly contexts: readonly LadderContext[]
}

/** Repairs of undercuts, judged by trying every selection: mended as offered, and not by one step less. */
export const leastRepairs: ProofPart = {
  name: 'repairs',
  title: 'a repair mends what one minor unit less does not',
  catalogs: 200,
  mustSee: ['raise', 'cut', 'forbid', 'give', 'one step less'],
  tryCatalog(number) {
    for (let place = 0; place < 40; place += 1) {
      const pick = picking(number * 67_867_967 + place)
      const ladder = aRandomLadder(pick, 3 + pick(4))
      const tried = tryRepairs(ladder)
      if (tried !== null) return tried
    }
    return { seen: ['no undercut'], faults: [] }
  },
}

function tryRepairs({ version, options }: RandomLadder): Tried | null {
  if (version.order.length === 0) return null
  const bind = bindBySettings(version)
  const { verdicts } = proveLadder(version, { bind, options, rebind: bindBySettings })
  const undercut = verdicts.filter(({ verdict }) => verdict === 'undercut')
  const repaired = undercut.find(({ repairs }) => repairs.length > 0)
  if (repaired === undefined) return null
  const { pair, repairs } = repaired
  const given: Undercut = { version, options, pair, contexts: undercut.map(({ context }) => context) }
  const faults = repairs.flatMap((repair) =>
    faultsOf(repair, given).map((fault) => `${repair.kind}: ${fault}`),
  )
  return { seen: [...repairs.map(({ kind }) => kind), 'one step less'], faults }
}

function faultsOf(repair: Repair, given: Undercut): readonly string[] {
  switch (repair.kind) {
    case 'raise':
    case 'cut':
      return priceFaults([repair.change], given)
    case 'raise-two':
      return priceFaults(repair.changes, given)
    case 'forbid': {
      const { combinations } = repair
      const mended = isUndercut(given.version, given, combinations) ? ['still undercut'] : []
      const needless = combinations.filter(
        (_, left) => !isUndercut(given.version, given, combinations.toSpliced(left, 1)),
      )
      return [...mended, ...needless.map((one) => `needless ${one.join(' + ')}`)]
    }
    case 'give': {
      const { tier, dimension, facetKey, value } = repair
      const tiers = given.version.tiers.map((one) =>
        one.id === tier
          ? {
              ...one,
              cover: {
                ...one.cover,
                [dimension]: { ...one.cover[dimension], [facetKey]: { state: 'known', value } as const },
              },
            }
          : one,
      )
      return isUndercut({ ...given.version, tiers }, given, []) ? ['still undercut'] : []
    }
  }
}

/** Undercut after the changes, or not undercut when one of them goes one step less far. */
function priceFaults(changes: readonly PriceChange[], given: Undercut): readonly string[] {
  const less = changes.map((_, at) =>
    changes.map((change, place) =>
      place === at ? { ...change, by: change.by - Math.sign(change.by) } : change,
    ),
  )
  const told = changes.map(({ field, by }) => `${field.path} by ${by}`).join(', ')
  return [
    ...(isUndercut(changed(given.version, changes), given, []) ? [`still undercut after ${told}`] : []),
    ...less
      .filter((some) => !isUndercut(changed(given.version, some), given, []))
      .map(() => `${told}: one step less would do`),
  ]
}

function changed(version: CatalogVersion, changes: readonly PriceChange[]): CatalogVersion {
  return changes.reduce((before, { field: { path, owner }, by }) => {
    const fields =
      'tier' in owner ? tierFields(before, owner.tier, 'direct') : addOnFields(before, owner.addOn, 'direct')
    const field = fields.find((one) => one.path === path)
    if (field === undefined) throw new Error(`There is no price ${path}.`)
    return withPrice(before, field, by)
  }, version)
}

/** Whether in some of the contexts a package that may be sold and may deliver the upper tier costs less. */
function isUndercut(
  version: CatalogVersion,
  { options, pair, contexts }: Undercut,
  forbidden: readonly (readonly string[])[],
): boolean {
  return contexts.some((context) => {
    const shelf = contextShelf({ version, bind: bindBySettings(version), options }, context)
    const [pricer, above] = [shelf.pricer(pair.below), shelf.ownOffer(pair.above)]
    const demands = demandsOf(above.cover, pricer.rules, [])
    return allOffers(pricer, shelf.choices, { skipRefused: true }).some(
      (offer) =>
        offer.sold !== 'no' &&
        (offer.priceMinor ?? 0) < (above.priceMinor ?? Infinity) &&
        !forbidden.some((together) =>
          together.every((id) => offer.selection.some(({ addOn }) => addOn === id)),
        ) &&
        meetsAll(offer.cover, demands, pricer.rules).verdict !== 'no',
    )
  })
}
