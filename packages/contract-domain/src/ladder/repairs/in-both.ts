import type { Locale, LocalizedText } from '../../text/index.ts'

/** A text made once in each language. */
export function inBoth(say: (locale: Locale) => string): LocalizedText {
  return { en: say('en'), fr: say('fr') }
}
