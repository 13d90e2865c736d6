import type { Locale } from '../../../../locale.ts'
import { plain } from './plain-text.ts'

/** Words for the same keys in both languages, as the API writes them: what a cell shows can be typed and pasted back. */
type Words<Key extends string = string> = Readonly<Record<Locale, Readonly<Record<Key, string>>>>

export const durationWords = {
  en: { nextDay: 'next business day', days: 'business days', by: 'by', from: 'from' },
  fr: { nextDay: 'jour ouvré suivant', days: 'jours ouvrés', by: 'au plus tard à', from: 'à partir de' },
} as const satisfies Words

export const eventWords: Words = {
  en: {
    answered: 'answered',
    'called-back': 'call-back',
    arrival: 'on site',
    'part-delivered': 'part delivered',
    restored: 'restored',
  },
  fr: {
    answered: 'prise en charge',
    'called-back': 'rappel',
    arrival: 'sur site',
    'part-delivered': 'pièce livrée',
    restored: 'rétablissement',
  },
}

export const startWords: Words = {
  en: {
    'diagnosis-ended': 'the end of diagnosis',
    'part-arrived': 'the part’s arrival',
    'date-agreed': 'the date agreed',
  },
  fr: {
    'diagnosis-ended': 'la fin du diagnostic',
    'part-arrived': 'l’arrivée de la pièce',
    'date-agreed': 'la date convenue',
  },
}

export const strengthWords: Words = {
  en: {
    'best-effort': 'best effort',
    aim: 'intended',
    target: 'target',
    guaranteed: 'guaranteed',
    'guaranteed-with-credit': 'guaranteed with credit',
  },
  fr: {
    'best-effort': 'au mieux',
    aim: 'visé',
    target: 'objectif',
    guaranteed: 'garanti',
    'guaranteed-with-credit': 'garanti avec avoir',
  },
}

/** What a cell says when it holds no value. */
export const stateWords = {
  en: { unknown: 'unknown', none: 'none', noLimit: 'no limit', atLeast: 'at least', unlimited: 'unlimited' },
  fr: {
    unknown: 'inconnu',
    none: 'aucun',
    noLimit: 'sans limite',
    atLeast: 'au moins',
    unlimited: 'illimité',
  },
} as const satisfies Words

export const placeWords = {
  en: { sold: 'available', notSold: 'not sold' },
  fr: { sold: 'disponible', notSold: 'non vendue' },
} as const satisfies Words

export function wordOf(words: Words, key: string, locale: Locale): string {
  return words[locale][key] ?? key
}

/** The key that a word of either language stands for: a sheet may come from the other one. */
export function keyOfWord(words: Words, written: string): string | undefined {
  const asked = plain(written)
  const all = [...Object.entries(words.en), ...Object.entries(words.fr)]
  return all.find(([, word]) => plain(word) === asked)?.[0]
}

/** Whether a text is this word in either language. */
export function isWord<Key extends string>(words: Words<Key>, key: Key, written: string): boolean {
  return plain(words.en[key]) === plain(written) || plain(words.fr[key]) === plain(written)
}
