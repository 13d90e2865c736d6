import { expect, test } from 'vitest'
import type { LadderCertificate } from './certificate/certificate.ts'
import { aLadder, bindBySettings } from '../testing/index.ts'
import { certified, type CertifiedOf } from './certified.ts'
import { contextShelf } from './context-shelf.ts'
import { demandsOf } from './demand.ts'
import { ladderContexts } from './ladder-contexts.ts'
import { cheapestSelection } from './search/cheapest-selection.ts'
import { USUAL_LIMITS, type Question } from './search/question.ts'

const version = aLadder()
const bind = bindBySettings(version)
const [context] = ladderContexts(version).contexts
if (context === undefined) throw new Error('There is no context.')
const shelf = contextShelf({ version, bind, options: { parts: [{}] } }, context)
const pricer = shelf.pricer('essential')
const against: LadderCertificate['against'] = { tier: 'plus', leftOut: [] }
const trio = ['around-the-clock', 'four-hours', 'parts']

function answerTo(members: Partial<Question> = {}) {
  return cheapestSelection({
    pricer,
    choices: shelf.choices,
    demands: demandsOf(shelf.ownOffer('plus').cover, pricer.rules, []),
    mode: 'possible',
    underMinor: 170_000,
    forbidden: [],
    limits: USUAL_LIMITS,
    ...members,
  })
}

function certificateOf(answer: ReturnType<typeof answerTo>, of: Partial<CertifiedOf> = {}) {
  return certified(answer, { shelf, tier: 'essential', against, atLeastMinor: 155_000, ...of })
}

test('a certificate says what was asked, where, and all that the search found', () => {
  const answer = answerTo()
  const { cheapest, rows, tree } = answer
  if (cheapest === null) throw new Error('Nothing was found.')
  expect(certificateOf(answer, { cheapest })).toEqual({
    format: 1,
    tier: 'essential',
    context,
    against,
    atLeastMinor: 155_000,
    cheapest: trio.map((addOn) => ({ addOn, option: 0 })),
    options: { parts: [{}] },
    setAside: [],
    rows,
    tree,
  })
})

test('one that claims a minor unit too much is refused', () => {
  const answer = answerTo()
  const { cheapest } = answer
  if (cheapest === null) throw new Error('Nothing was found.')
  expect(certificateOf(answer, { cheapest })).not.toBeNull()
  expect(certificateOf(answer, { cheapest, atLeastMinor: 155_001 })).toBeNull()
  // Without the package that costs just that, its own leaf proves nothing.
  expect(certificateOf(answer)).toBeNull()
})

test('a search that gave up, or that only asked whether there is any, has none', () => {
  expect(certificateOf(answerTo({ limits: { priced: 0, nodes: 0 } }))).toBeNull()
  expect(certificateOf(answerTo({ anyWillDo: true }))).toBeNull()
})

test('what may not be bought together is known to the checker, too', () => {
  const forbidden = [['parts', 'four-hours']]
  const closed = answerTo({ forbidden })
  expect(closed.cheapest).toBeNull()
  const certificate = certificateOf(closed, { atLeastMinor: 170_000, forbidden })
  expect(certificate).toMatchObject({ atLeastMinor: 170_000, tree: closed.tree })
  expect(certificate).not.toHaveProperty('cheapest')
  expect(certificateOf(closed, { atLeastMinor: 170_000 })).toBeNull()
})

test('add-ons that aren’t sold on the tier are set aside', () => {
  const ladder = aLadder({ idle: {} })
  const addOns = ladder.addOns.map((entry) =>
    entry.id === 'idle' ? { ...entry, availability: { tiers: ['plus'] } } : entry,
  )
  const idle = { ...ladder, addOns }
  const binding = bindBySettings(idle)
  const on = contextShelf({ version: idle, bind: binding, options: {} }, context)
  const answer = answerTo({ pricer: on.pricer('essential'), choices: on.choices })
  const { cheapest } = answer
  if (cheapest === null) throw new Error('Nothing was found.')
  expect(certificateOf(answer, { shelf: on, cheapest })?.setAside).toEqual([{ addOn: 'idle', option: 0 }])
})
