import type { AssetGroup, PriceLine } from '../pricing/index.ts'
import { canonicalJson, sha256Hex, type LocalizedText } from '../text/index.ts'
import type { FrozenPriceLine } from './contract-terms.ts'
import { exactJson } from './frozen-json.ts'
import type { OfferedWording } from './offered-wording.ts'
import { messageHash, renderBoth, type Wording } from './wording.ts'

/** Keeps each value once, under the SHA-256 of its canonical JSON. */
export class HashedStore<Value> {
  readonly #values = new Map<string, Value>()

  /** Gives the hash under which the value stands. Throws NotCanonical. */
  put(value: Value): string {
    const hash = sha256Hex(canonicalJson(value))
    this.#values.set(hash, value)
    return hash
  }

  all(): Readonly<Record<string, Value>> {
    return Object.fromEntries(this.#values)
  }
}

/** Freezes price lines: the words of the offer where the quote has them, else as the catalogues given say now. */
export class PriceLineFreezer {
  readonly texts = new HashedStore<LocalizedText>()
  readonly #wording: Wording
  readonly #offered: OfferedWording | undefined

  constructor(wording: Wording, offered: OfferedWording | undefined) {
    this.#wording = wording
    this.#offered = offered
  }

  group(group: AssetGroup): { readonly yearLines: FrozenPriceLine[]; readonly termLines: FrozenPriceLine[] } {
    return { yearLines: this.lines(group.yearLines), termLines: this.lines(group.termLines) }
  }

  lines(lines: readonly PriceLine[]): FrozenPriceLine[] {
    return lines.map((line) => this.#line(line))
  }

  #line(line: PriceLine): FrozenPriceLine {
    const { message, unknownFacts: _known, cost: _providers, inputs, ...kept } = line
    const text = this.#offered?.texts[messageHash(message)] ?? renderBoth(message, this.#wording.messages)
    return { ...kept, inputs: exactJson(inputs), textHash: this.texts.put(text), messageKey: message.key }
  }
}
