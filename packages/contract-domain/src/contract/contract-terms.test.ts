import { describe, expect, test } from 'vitest'
import { anAcceptance, anOffer } from './a-quote.ts'
import { acceptQuote } from './accept-quote.ts'
import { contractPeriod, contractStatus } from './contract-status.ts'
import { TermsIncomplete } from './errors.ts'
import { readTerms } from './read-terms.ts'
import type { ServiceContract } from './service-contract.ts'
import { termsHash, verifyTerms } from './terms-hash.ts'

const { contract } = acceptQuote(anOffer(), anAcceptance())
const { terms } = contract

describe('a contract on a day', () => {
  test.each<[ServiceContract['storedStatus'], string, string]>([
    ['signed', '2026-03-31', 'signed'],
    ['signed', '2026-04-01', 'active'],
    ['signed', '2029-03-31', 'active'],
    ['signed', '2029-04-01', 'expired'],
    ['suspended', '2026-03-31', 'suspended'],
    ['suspended', '2029-03-31', 'suspended'],
    ['suspended', '2029-04-01', 'expired'],
    ['renewed', '2029-04-01', 'renewed'],
    ['terminated', '2027-01-01', 'terminated'],
  ])('stored as %s is, on %s, %s', (storedStatus, today, status) => {
    expect(contractStatus({ storedStatus, terms }, today)).toBe(status)
  })

  test('whose start waits for an event stays signed, even past the days that were priced', () => {
    const offer = { ...anOffer(), startRule: { kind: 'event', event: 'audit passed' } as const }
    const open = acceptQuote(offer, anAcceptance()).contract
    expect(contractPeriod(open.terms)).toEqual({
      start: '2026-04-01',
      endExclusive: '2029-04-01',
      open: true,
    })
    expect(contractStatus(open, '2026-06-01')).toBe('signed')
    expect(contractStatus(open, '2030-01-01')).toBe('signed')
    expect(contractStatus({ ...open, storedStatus: 'suspended' }, '2030-01-01')).toBe('suspended')
  })

  test('starts with the first asset whose day is recorded, although another’s is open', () => {
    const { assets, ...signing } = anAcceptance()
    const installed = assets.map((asset) =>
      asset.id === 'asset-1' ? { ...asset, dates: { installation: '2026-05-01' } } : asset,
    )
    const offer = { ...anOffer(), startRule: { kind: 'installation' } as const }
    const half = acceptQuote(offer, { ...signing, assets: installed }).contract
    expect(contractPeriod(half.terms)).toEqual({
      start: '2026-05-01',
      endExclusive: '2029-05-01',
      open: false,
    })
    expect(contractStatus(half, '2026-05-01')).toBe('active')
  })

  test('runs over all its lines', () => {
    const [line] = terms.lines
    if (line === undefined) throw new Error('no line')
    const later = { ...line, start: '2027-01-01', endExclusive: '2030-01-01' }
    expect(contractPeriod({ ...terms, lines: [later, line] })).toEqual({
      start: '2026-04-01',
      endExclusive: '2030-01-01',
      open: false,
    })
  })
})

describe('signed terms are read from themselves alone', () => {
  test.each([
    ['en', 'Gold', 'Base price of Gold', 'Accidental damage', 'Yearly', 'Misuse is excluded.', 'Lifts'],
    [
      'fr',
      'Or',
      'Prix de base Or',
      'Dommages accidentels',
      'Annuel',
      'Le mauvais usage est exclu.',
      'Ascenseurs',
    ],
  ] as const)('in %s: tier %s, line “%s”', (locale, tier, text, addOn, plan, exclusion, catalog) => {
    const read = readTerms(terms, locale)
    const [line] = read.lines
    expect(read.catalogTitle).toBe(catalog)
    expect(read.paymentPlanTitle).toBe(plan)
    expect(line).toMatchObject({
      lineId: 'line-1',
      tierTitle: tier,
      addOns: [{ id: 'accidental-damage', title: addOn, version: '1.2.0' }],
      exclusions: [{ clause: '7.1', cause: 'misuse', text: exclusion }],
      start: '2026-04-01',
      endExclusive: '2029-04-01',
    })
    expect(line?.groups[0]?.yearLines[0]).toMatchObject({ text, amountMinor: 100_000, stage: 'base' })
    expect(line?.groups[0]).toMatchObject({ termPriceMinor: 318_000, groupTotalMinor: 636_000 })
    expect(line?.groups[0]?.definitions.map((definition) => definition.id)).toEqual([
      'core:labour',
      'core:window',
      'core:rate-card',
    ])
  })

  test('terms that lost a text or a definition are not read as if they were whole', () => {
    expect(() => readTerms({ ...terms, texts: {} }, 'en')).toThrow(TermsIncomplete)
    expect(() => readTerms({ ...terms, definitions: {} }, 'en')).toThrow(TermsIncomplete)
  })
})

test('terms are verified by their hash, and one changed cent is found out', () => {
  expect(contract.termsHash).toBe(termsHash(terms))
  expect(verifyTerms(terms, contract.termsHash)).toBe(true)
  const cheaper = { ...terms, totals: { ...terms.totals, netMinor: 635_999 } }
  expect(verifyTerms(cheaper, contract.termsHash)).toBe(false)
  expect(verifyTerms({ ...terms, totals: { ...terms.totals, netMinor: 0.5 } }, contract.termsHash)).toBe(
    false,
  )
})
