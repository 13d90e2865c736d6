import type { PriceDecision, PriceLine } from '../pricing/index.ts'
import {
  canonicalJson,
  inBothLanguages,
  renderMessage,
  sha256Hex,
  type LocalizedText,
  type Message,
  type MessageCatalogue,
} from '../text/index.ts'
import { exactJson } from './frozen-json.ts'
import type { OfferedWording } from './offered-wording.ts'

/** How lines and add-ons are worded now: texts of the core and of all plugins that run, and the plugins' own titles. */
export interface Wording {
  readonly messages: MessageCatalogue
  /** By plugin id. */
  readonly addOnTitles: Readonly<Record<string, LocalizedText>>
}

/** The wording of a decision's lines and add-ons, fixed. Throws what rendering refuses: a text with a hole is not offered. */
export function wordingOf(decision: PriceDecision, { messages, addOnTitles }: Wording): OfferedWording {
  const used = new Set(decision.lines.flatMap((line) => line.addOns))
  return {
    texts: Object.fromEntries(
      linesOf(decision).map(({ message }) => [messageHash(message), renderBoth(message, messages)]),
    ),
    addOnTitles: Object.fromEntries(Object.entries(addOnTitles).filter(([id]) => used.has(id))),
  }
}

/** SHA-256 of a message's key and parameters. */
export function messageHash(message: Message): string {
  return sha256Hex(canonicalJson(exactJson(message)))
}

/** A message in both languages. */
export function renderBoth(message: Message, messages: MessageCatalogue): LocalizedText {
  return inBothLanguages((locale) => renderMessage(message, locale, messages))
}

/** Every price line of a decision, of the groups first. */
export function linesOf(decision: PriceDecision): readonly PriceLine[] {
  const grouped = decision.lines.flatMap((line) => line.groups)
  return [...grouped.flatMap((group) => [...group.yearLines, ...group.termLines]), ...decision.quoteLines]
}
