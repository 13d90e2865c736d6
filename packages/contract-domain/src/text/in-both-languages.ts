import type { Locale, LocalizedText } from './locale.ts'

/** A text made once in each language. */
export function inBothLanguages(say: (locale: Locale) => string): LocalizedText {
  return { en: say('en'), fr: say('fr') }
}

/** Texts one after the other, `between` standing between two of them. */
export function joinTexts(texts: readonly LocalizedText[], between: string): LocalizedText {
  return inBothLanguages((locale) => texts.map((text) => text[locale]).join(between))
}
