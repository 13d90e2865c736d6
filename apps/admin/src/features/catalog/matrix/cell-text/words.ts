import type { Locale } from '../../../../locale.ts'
import { plain } from './plain-text.ts'

type Words = Readonly<Record<string, string>>

/** The words of a time promise, as the API writes them: what a cell shows can be typed and pasted back. */
export const timeWords = {
  en: {
    nextDay: 'next business day',
    days: 'business days',
    by: 'by',
    from: 'from',
    event: {
      answered: 'answered',
      'called-back': 'call-back',
      arrival: 'on site',
      'part-delivered': 'part delivered',
      restored: 'restored',
    } as Words,
    start: {
      'diagnosis-ended': 'the end of diagnosis',
      'part-arrived': 'the part’s arrival',
      'date-agreed': 'the date agreed',
    } as Words,
    strength: {
      'best-effort': 'best effort',
      aim: 'intended',
      target: 'target',
      guaranteed: 'guaranteed',
      'guaranteed-with-credit': 'guaranteed with credit',
    } as Words,
  },
  fr: {
    nextDay: 'jour ouvré suivant',
    days: 'jours ouvrés',
    by: 'au plus tard à',
    from: 'à partir de',
    event: {
      answered: 'prise en charge',
      'called-back': 'rappel',
      arrival: 'sur site',
      'part-delivered': 'pièce livrée',
      restored: 'rétablissement',
    } as Words,
    start: {
      'diagnosis-ended': 'la fin du diagnostic',
      'part-arrived': 'l’arrivée de la pièce',
      'date-agreed': 'la date convenue',
    } as Words,
    strength: {
      'best-effort': 'au mieux',
      aim: 'visé',
      target: 'objectif',
      guaranteed: 'garanti',
      'guaranteed-with-credit': 'garanti avec avoir',
    } as Words,
  },
} as const

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
} as const

export const placeWords = {
  en: { sold: 'available', notSold: 'not sold' },
  fr: { sold: 'disponible', notSold: 'non vendue' },
} as const

type WordList = Readonly<Record<Locale, Readonly<Record<string, string | Words>>>>

export function wordOf(lists: WordList, group: string, key: string, locale: Locale): string {
  const words = lists[locale][group]
  return typeof words === 'object' ? (words[key] ?? key) : key
}

/** The key that a word of either language stands for: a sheet may come from the other one. */
export function keyOfWord(lists: WordList, group: string, written: string): string | undefined {
  const asked = plain(written)
  for (const locale of ['en', 'fr'] as const) {
    const words = lists[locale][group]
    if (typeof words !== 'object') continue
    const found = Object.entries(words).find(([, word]) => plain(word) === asked)
    if (found !== undefined) return found[0]
  }
  return undefined
}

/** Whether a text is one of these words in either language. */
export function isWord<Key extends string>(
  lists: Readonly<Record<Locale, Readonly<Record<Key, string>>>>,
  key: Key,
  written: string,
): boolean {
  return plain(lists.en[key]) === plain(written) || plain(lists.fr[key]) === plain(written)
}
