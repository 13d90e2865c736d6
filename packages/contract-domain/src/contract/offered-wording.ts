import type { LocalizedText } from '../text/index.ts'

/** How lines and add-ons were worded when the quote was submitted. */
export interface OfferedWording {
  /** By messageHash of wording.ts. */
  readonly texts: Readonly<Record<string, LocalizedText>>
  readonly addOnTitles: Readonly<Record<string, LocalizedText>>
}
