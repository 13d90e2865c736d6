import type { CatalogEdit } from '../../edit-catalog.ts'
import type { FactDefinition } from '../../facts/fact-definition.ts'
import type { LadderSettings, ReferenceAsset } from '../ladder.graphql.ts'

/** A reference asset while it is written. */
export interface AssetDraft {
  readonly key: string
  readonly title: { readonly en: string; readonly fr: string }
  readonly termMonths: readonly number[]
  readonly facts: Readonly<Record<string, unknown>>
}

/** The asset as it is; a new one has a year as its term until another is chosen. */
export function draftOf(asset: ReferenceAsset | null): AssetDraft {
  if (asset === null) return { key: '', title: { en: '', fr: '' }, termMonths: [12], facts: {} }
  const { key, titleTexts, termMonths, facts } = asset
  return {
    key,
    title: { en: titleTexts.en, fr: titleTexts.fr },
    termMonths,
    facts: facts as AssetDraft['facts'],
  }
}

/** The edit that makes the draft of the asset; none when nothing was changed. */
export function assetEdits(draft: AssetDraft, asset: ReferenceAsset | null): CatalogEdit[] {
  const { key, title, facts } = draft
  const whole = { key, title, facts, termMonths: [...draft.termMonths] }
  if (asset === null) return [{ addReferenceAsset: whole }]
  return sameDraft(draft, draftOf(asset)) ? [] : [{ referenceAsset: whole }]
}

function sameDraft(left: AssetDraft, right: AssetDraft): boolean {
  const text = ({ title, termMonths, facts }: AssetDraft) =>
    JSON.stringify([
      title,
      termMonths,
      Object.entries(facts).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ])
  return text(left) === text(right)
}

export type TermsFault = 'none' | 'not-whole' | 'twice'

/** What is wrong with terms, before they are sent. The server decides; this only spares a round trip. */
export function termsFault(months: readonly number[]): TermsFault | null {
  if (months.length === 0) return 'none'
  if (months.some((each) => !Number.isSafeInteger(each) || each < 1)) return 'not-whole'
  return new Set(months).size < months.length ? 'twice' : null
}

/** Terms for which nothing can be proved: no tier on sale offers them. */
export function termsNobodySells(
  months: readonly number[],
  tiers: LadderSettings['tiers'],
): readonly number[] {
  const sold = new Set(tiers.filter(({ notSold }) => !notSold).flatMap(({ termMonths }) => termMonths))
  return months.filter((each) => !sold.has(each))
}

/** Which bound a figure leaves; null when it is within, or no figure. */
export function leavesBound({ least, most }: FactDefinition, value: unknown): 'least' | 'most' | null {
  if (typeof value !== 'number') return null
  if (least != null && value < least) return 'least'
  return most != null && value > most ? 'most' : null
}
