import { joinTexts, type LocalizedText } from '../text/index.ts'
import type { QuoteCommand } from './quote-moves.ts'
import type { Quote } from './quote.ts'

/** States as a sentence about a quote says them. */
export const statusWords = {
  draft: { en: 'a draft', fr: 'un brouillon' },
  'awaiting-approval': { en: 'awaiting approval', fr: 'en attente d’approbation' },
  offered: { en: 'offered', fr: 'proposé' },
  accepted: { en: 'accepted', fr: 'accepté' },
  declined: { en: 'declined', fr: 'refusé par le client' },
  expired: { en: 'expired', fr: 'expiré' },
  withdrawn: { en: 'withdrawn', fr: 'retiré' },
} as const satisfies Record<Quote['status'], LocalizedText>

/** Commands as infinitives. */
export const commandWords = {
  change: { en: 'change', fr: 'modifier' },
  reprice: { en: 'price again', fr: 'recalculer' },
  submit: { en: 'submit', fr: 'soumettre' },
  approve: { en: 'approve', fr: 'approuver' },
  reject: { en: 'send back', fr: 'renvoyer' },
  accept: { en: 'accept', fr: 'accepter' },
  decline: { en: 'decline', fr: 'enregistrer le refus' },
  withdraw: { en: 'withdraw', fr: 'retirer' },
  expire: { en: 'let expire', fr: 'laisser expirer' },
} as const satisfies Record<QuoteCommand, LocalizedText>

const ruleWords: Readonly<Record<string, LocalizedText>> = {
  floor: { en: 'the price floor', fr: 'le prix plancher' },
  authority: { en: 'the authority for discounts', fr: 'la délégation de remise' },
  ladder: { en: 'the ladder of tiers', fr: 'l’échelle des formules' },
}

/** The rules behind checks, by code; a code without words stands for itself. */
export function ruleTitles(codes: readonly string[]): LocalizedText {
  return listed(codes.map((code) => ruleWords[code] ?? { en: code, fr: code }))
}

/** Texts one after the other, in both languages. */
export function listed(texts: readonly LocalizedText[]): LocalizedText {
  return joinTexts(texts, ', ')
}
