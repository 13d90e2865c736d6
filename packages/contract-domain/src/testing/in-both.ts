import type { LocalizedText } from '../text/index.ts'

/** One text for both languages: what a test calls a thing. */
export function inBoth(text: string): LocalizedText {
  return { en: text, fr: text }
}
