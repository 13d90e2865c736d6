import type { DimensionDefinition } from '../cover/index.ts'
import type { Locale } from '../text/index.ts'
import type { ContractTerms, FrozenGroup, FrozenPriceLine } from './contract-terms.ts'
import { required } from './terms-parts.ts'

/** A frozen price line with its text in one language. */
export type ReadPriceLine = FrozenPriceLine & { readonly text: string }

export interface ReadTerms {
  readonly lines: readonly ReadLine[]
  readonly quoteLines: readonly ReadPriceLine[]
  readonly paymentPlanTitle: string
  readonly catalogTitle: string
}

export interface ReadLine {
  readonly lineId: string
  readonly tierTitle: string
  readonly addOns: readonly { readonly id: string; readonly title: string; readonly version: string }[]
  readonly exclusions: readonly { readonly clause: string; readonly cause: string; readonly text: string }[]
  readonly termMonths: number
  readonly start: string
  readonly endExclusive: string
  readonly groups: readonly ReadGroup[]
}

export interface ReadGroup {
  readonly assets: FrozenGroup['assets']
  readonly cover: FrozenGroup['cover']
  readonly definitions: readonly DimensionDefinition[]
  readonly termPriceMinor: number
  /** Term price × number of assets. */
  readonly groupTotalMinor: number
  readonly yearLines: readonly ReadPriceLine[]
  readonly termLines: readonly ReadPriceLine[]
}

/** Signed terms in one language, from themselves alone: no plugin, no catalog. Throws TermsIncomplete when they were cut. */
export function readTerms(terms: ContractTerms, locale: Locale): ReadTerms {
  const priceLines = (lines: readonly FrozenPriceLine[]) =>
    lines.map((line) => ({ ...line, text: textOf(terms, line, locale) }))
  return {
    catalogTitle: terms.catalog.title[locale],
    paymentPlanTitle: terms.paymentPlan.title[locale],
    quoteLines: priceLines(terms.quoteLines),
    lines: terms.lines.map((line) => ({
      lineId: line.lineId,
      tierTitle: line.tier.title[locale],
      addOns: line.addOns.map(({ id, title, version }) => ({ id, title: title[locale], version })),
      exclusions: line.exclusions.map(({ clause, cause, text }) => ({ clause, cause, text: text[locale] })),
      termMonths: line.termMonths,
      start: line.start,
      endExclusive: line.endExclusive,
      groups: line.groups.map((group) => ({
        assets: group.assets,
        cover: group.cover,
        definitions: definitionsOf(terms, group),
        termPriceMinor: group.termPriceMinor,
        groupTotalMinor: group.termPriceMinor * group.assets.length,
        yearLines: priceLines(group.yearLines),
        termLines: priceLines(group.termLines),
      })),
    })),
  }
}

/** What a frozen price line says. Throws TermsIncomplete. */
export function textOf(terms: ContractTerms, line: FrozenPriceLine, locale: Locale): string {
  return required(terms.texts[line.textHash], 'text', line.textHash)[locale]
}

/** What the rows of a group's cover mean, in their order. Throws TermsIncomplete. */
export function definitionsOf(terms: ContractTerms, group: FrozenGroup): readonly DimensionDefinition[] {
  return group.cover.definitionHashes.map((hash) => required(terms.definitions[hash], 'definition', hash))
}
