/** Languages that every text a user reads exists in. */
export type Locale = 'en' | 'fr'

/** One text in both languages. */
export interface LocalizedText {
  readonly en: string
  readonly fr: string
}

/**
 * BCP 47 tag that figures and dates of a language are written with. British English keeps the day before the
 * month and writes US$ for the dollar, so that no reader takes one date or currency for another.
 */
export function languageTag(locale: Locale): 'en-GB' | 'fr-FR' {
  return locale === 'fr' ? 'fr-FR' : 'en-GB'
}
