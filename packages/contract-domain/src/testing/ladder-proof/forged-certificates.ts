import { cellAtLeast } from '../../cover/index.ts'
import { allOffers } from '../../ladder/brute-force.ts'
import type { LadderCertificate } from '../../ladder/certificate/certificate.ts'
import { checkCertificate } from '../../ladder/certificate/check-certificate.ts'
import { contextShelf, type ContextShelf } from '../../ladder/context-shelf.ts'
import { demandsOf, meetsAll } from '../../ladder/demand.ts'
import type { PackageOffer } from '../../ladder/package-offer.ts'
import { proveLadder } from '../../ladder/prove-ladder.ts'
import { aRandomLadder } from '../a-random-ladder.ts'
import { bindBySettings } from '../add-ons-by-settings.ts'
import { drawing, picking, type Draw } from '../picking.ts'
import { someValue } from '../random-cover.ts'
import { isAt, isBranch, isLeaf, placesIn, replaced } from './certificate-places.ts'
import type { ProofPart } from './proof-part.ts'

/** What a forgery starts from. */
interface Genuine {
  readonly certificate: LadderCertificate
  readonly shelf: ContextShelf
  /** Packages that may be sold and may deliver what is asked. */
  readonly answers: readonly PackageOffer[]
  readonly draw: Draw
}

/** A certificate that claims more than is so, or null where this one has no such place. */
type Forge = (genuine: Genuine) => LadderCertificate | null

const FORGERIES: Readonly<Record<string, Forge>> = {
  'a leaf removed': ({ certificate, draw }) => {
    const branch = some(placesIn(certificate.tree).filter(isBranch), draw)
    if (branch === null) return null
    const cases = branch.node.cases.toSpliced(draw.pick(branch.node.cases.length), 1)
    return { ...certificate, tree: replaced(certificate.tree, branch.path, { ...branch.node, cases }) }
  },
  'an option left out of a branch': ({ certificate, draw }) => {
    const branches = placesIn(certificate.tree).filter(isBranch)
    const branch = some(
      branches.filter(({ node }) => node.cases.length > 2),
      draw,
    )
    if (branch === null) return null
    const leftOut = some(
      branch.node.cases.filter(({ take }) => take !== 'without'),
      draw,
    )
    const cases = branch.node.cases.filter((one) => one !== leftOut)
    return { ...certificate, tree: replaced(certificate.tree, branch.path, { ...branch.node, cases }) }
  },
  'a bound raised above a package': ({ certificate, answers, draw }) => {
    const place = some(placesIn(certificate.tree).filter(isLeaf('bound')), draw)
    if (place === null) return null
    const prices = answers
      .filter(({ selection }) => isAt(place, selection))
      .map(({ priceMinor }) => priceMinor ?? 0)
    const atLeastMinor = prices.length === 0 ? 10 ** 10 : Math.min(...prices) + 1
    return { ...certificate, tree: replaced(certificate.tree, place.path, { ...place.node, atLeastMinor }) }
  },
  'a row invented': ({ certificate, shelf, draw }) => {
    const { rules } = shelf.pricer(certificate.tier)
    const asked = askedIn(certificate, shelf)
    const definition = rules.definitions[draw.pick(rules.definitions.length)]
    const demand = asked.find(({ dimension }) => dimension === definition?.id)
    if (definition === undefined || demand === undefined) return null
    const cell = { state: 'known', value: someValue(definition, draw) } as const
    if (cellAtLeast(definition, demand.facetKey, demand.cell, cell, rules) !== 'no') return null
    const row = { dimension: definition.id, facetKey: demand.facetKey, cell }
    return { ...certificate, rows: [...certificate.rows, row] }
  },
  'a priced amount changed': ({ certificate, draw }) => {
    const place = some(placesIn(certificate.tree).filter(isLeaf('priced')), draw)
    if (place === null) return null
    const priceMinor = (place.node.priceMinor ?? 0) + draw.one([-1, 1, 5000])
    return { ...certificate, tree: replaced(certificate.tree, place.path, { ...place.node, priceMinor }) }
  },
  'a priced selection changed': ({ certificate, draw }) => {
    const { cheapest } = certificate
    if (cheapest === undefined || cheapest.length === 0) return null
    return { ...certificate, cheapest: cheapest.toSpliced(draw.pick(cheapest.length), 1) }
  },
  'the price proved changed': ({ certificate, draw }) => {
    const by = certificate.cheapest === undefined ? -1 : draw.one([-1, 1])
    return { ...certificate, atLeastMinor: certificate.atLeastMinor + by }
  },
  'a choice set aside that is sold': ({ certificate, shelf, draw }) => {
    const pricer = shelf.pricer(certificate.tier)
    const choice = some(
      shelf.choices.filter((one) => pricer.offer([one]).sold === 'yes'),
      draw,
    )
    if (choice === null) return null
    const { addOn, option } = choice
    return { ...certificate, setAside: [...certificate.setAside, { addOn, option }] }
  },
}

/** Every certificate that was given accepted as it is, and refused once it is forged in one place. */
export const forgedCertificates: ProofPart = {
  name: 'certificates',
  title: 'certificates are accepted, and refused once forged in one place',
  catalogs: 400,
  mustSee: ['accepted', ...Object.keys(FORGERIES)],
  tryCatalog(number) {
    const pick = picking(number * 86_028_121)
    const { version, options } = aRandomLadder(pick, 4 + pick(5))
    const bind = bindBySettings(version)
    const { verdicts } = proveLadder(version, { bind, options, repairs: false })
    const seen: string[] = []
    const faults: string[] = []
    for (const { certificate, context } of verdicts) {
      if (certificate === undefined) continue
      const shelf = contextShelf({ version, bind, options }, context)
      const read = JSON.parse(JSON.stringify(certificate)) as LadderCertificate
      const genuine = checkCertificate(version, read, { bind, options })
      if (genuine.accepted) seen.push('accepted')
      else faults.push(`${context.id}: refused as it was given: ${genuine.fault}`)
      const answers = answersTo(certificate, shelf)
      for (const [name, forge] of Object.entries(FORGERIES)) {
        const forged = forge({ certificate, shelf, answers, draw: drawing(pick) })
        if (forged === null) continue
        seen.push(name)
        if (checkCertificate(version, forged, { bind, options }).accepted)
          faults.push(`${context.id}: accepted with ${name}`)
      }
    }
    return { seen, faults }
  },
}

function askedIn({ against, tier }: LadderCertificate, shelf: ContextShelf) {
  if ('need' in against) return against.need
  return demandsOf(shelf.ownOffer(against.tier).cover, shelf.pricer(tier).rules, against.leftOut)
}

function answersTo(certificate: LadderCertificate, shelf: ContextShelf): readonly PackageOffer[] {
  const pricer = shelf.pricer(certificate.tier)
  const asked = askedIn(certificate, shelf)
  return [...allOffers(pricer, shelf.choices, { skipRefused: true })].filter(
    ({ sold, cover }) => sold !== 'no' && meetsAll(cover, asked, pricer.rules).verdict !== 'no',
  )
}

function some<Item>(items: readonly Item[], { pick }: Draw): Item | null {
  return items[pick(items.length)] ?? null
}
