import { AmountOutOfRange } from '../money/index.ts'
import { askCharge } from './ask-charge.ts'
import { generateCharges, type AddCharges } from './generate-charges.ts'
import { FIRST_GENERATED, NEXT_GENERATED } from './generated-text.ts'
import type { PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'

/**
 * Stage 3: adds the lines of each add-on's `charge` hook, which sees its own settings, never the other add-ons. A hook
 * is asked unless it answered the same facts before (decision 0004).
 */
export class Charges {
  readonly #addOns: readonly PreparedAddOn[]
  #generated: AddCharges | null = null
  /** Whether a hook ever gave a line of the whole quote: what is kept is of the same kinds as what was asked. */
  #perQuote = false
  #priced = 0
  #generateAt = FIRST_GENERATED

  constructor(addOns: readonly PreparedAddOn[]) {
    this.#addOns = addOns.filter(({ setting }) => setting.addOn.charge !== undefined)
  }

  /** Those of the whole quote are given back instead. */
  add(run: LineRun, lines: PriceLine[]): readonly PriceLine[] {
    const start = lines.length
    const refusals = run.refusals.length
    try {
      if (this.#generated !== null) this.#generated(run, lines)
      else for (const addOn of this.#addOns) this.#add(addOn, run, lines)
    } catch (fault) {
      if (!(fault instanceof AmountOutOfRange)) throw fault
      // What was kept comes to more than is kept exactly: the hook is asked, and refused in its name.
      lines.length = start
      run.refusals.length = refusals
      for (const addOn of this.#addOns) this.#ask(addOn, run, lines)
    }
    this.#priced += 1
    if (this.#priced === this.#generateAt) this.#generate(run)
    return this.#perQuote ? takeQuoteLines(lines, start) : NO_LINES
  }

  #add(addOn: PreparedAddOn, run: LineRun, lines: PriceLine[]): void {
    if (!addKept(addOn, run, lines)) this.#ask(addOn, run, lines)
  }

  #ask(addOn: PreparedAddOn, run: LineRun, lines: PriceLine[]): void {
    const start = lines.length
    askCharge(addOn, run, lines)
    for (let at = start; at < lines.length; at += 1) if (lines[at]?.per === 'quote') this.#perQuote = true
  }

  #generate({ facts }: LineRun): void {
    this.#generateAt *= NEXT_GENERATED
    this.#generated = generateCharges(this.#addOns, {
      addCharge: (addOn, run, lines) => this.#add(addOn, run, lines),
      factIds: facts.rules.places.ids,
    })
  }
}

const NO_LINES: readonly PriceLine[] = []

function takeQuoteLines(lines: PriceLine[], start: number): readonly PriceLine[] {
  const charged = lines.splice(start)
  lines.push(...charged.filter(({ per }) => per === 'asset'))
  return charged.filter(({ per }) => per === 'quote')
}

/** Adds what the hook answered to the same facts before; false, and nothing added, when it must be asked. */
function addKept({ kept }: PreparedAddOn, run: LineRun, lines: PriceLine[]): boolean {
  const found = kept.find(run.facts)
  if (found === null) return false
  const start = lines.length
  let total = 0
  for (let at = 0; at < found.length; at += 1) {
    const line = found[at]?.lineFor(run) ?? null
    if (line === null) {
      lines.length = start
      return false
    }
    lines.push(line)
    total += line.amountMinor ?? 0
  }
  if (total >= 0) return true
  lines.length = start
  return false
}
