import { expect, test } from 'vitest'
import { mergeCatalogues, renderMessage, type Message } from '../text/index.ts'
import { aLadder, bindBySettings } from '../testing/index.ts'
import { checkCertificate } from './certificate/check-certificate.ts'
import { ladderMessages } from './messages.ts'
import { proveLadder } from './prove-ladder.ts'

const catalogue = mergeCatalogues(ladderMessages)
const said = (message: Message) =>
  (['en', 'fr'] as const).map((locale) => renderMessage(message, locale, catalogue).replaceAll(/\s/g, ' '))

test('every text names the same figures in both languages', () => {
  expect(Object.keys(catalogue)).toHaveLength(Object.keys(ladderMessages).length)
})

test('verdict, repairs and a refused certificate are said in both languages', () => {
  const version = aLadder()
  const { verdicts } = proveLadder(version, { bind: bindBySettings(version), rebind: bindBySettings })
  const [verdict] = verdicts
  if (verdict?.certificate === undefined) throw new Error('There is no certificate.')
  expect(said(verdict.message)).toEqual([
    'essential with around-the-clock + four-hours + parts delivers plus for €1,550.00, against €1,700.00.',
    'essential avec around-the-clock + four-hours + parts offre plus pour 1 550,00 €, contre 1 700,00 €.',
  ])
  expect(verdict.repairs.map(({ message }) => said(message)[0])).toEqual([
    'Raise the price of essential from €600.00 to €750.00.',
    'Raise the price of around-the-clock from €250.00 to €400.00.',
    'Raise the price of four-hours from €300.00 to €450.00.',
    'Raise the price of parts from €400.00 to €550.00.',
    'Bring the price of plus from €1,700.00 down to €1,550.00.',
    'No longer sell these together on essential: around-the-clock + four-hours + parts.',
  ])
  const check = checkCertificate(
    version,
    { ...verdict.certificate, tier: 'gold' },
    { bind: bindBySettings(version) },
  )
  expect(check.accepted ? [] : said(check.message)).toEqual([
    'The catalog has no such tier (tier).',
    'Le catalogue n’a pas cette formule (tier).',
  ])
})
