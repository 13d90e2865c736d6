import { askCharge } from './ask-charge.ts'
import { generateCharges, type AddCharges } from './generate-charges.ts'
import type { PriceLine } from './line.ts'
import type { LineRun } from './line-run.ts'
import type { PreparedAddOn } from './prepared-add-on.ts'

/** A selection that has priced so many assets is worth a function of its own, and a better one later on. */
const FIRST_GENERATED = 256
const NEXT_GENERATED = 16

/**
 * Stage 3: adds the lines of each add-on's `charge` hook, which sees its own settings, never the other add-ons. A hook
 * is asked unless it answered the same facts before (decision 0004).
 */
export class Charges {
  readonly #addOns: readonly PreparedAddOn[]
  #generated: AddCharges | null = null
  #priced = 0
  #generateAt = FIRST_GENERATED

  constructor(addOns: readonly PreparedAddOn[]) {
    this.#addOns = addOns.filter((addOn) => addOn.charges)
  }

  /** Those of the whole quote are given back instead. */
  add(run: LineRun, lines: PriceLine[]): readonly PriceLine[] {
    const start = lines.length
    try {
      if (this.#generated !== null) this.#generated(run, lines)
      else for (const addOn of this.#addOns) addCharge(addOn, run, lines)
    } catch {
      // What is kept came to an amount beyond what is kept exactly: the hook that is asked is refused in its name.
      lines.length = start
      for (const addOn of this.#addOns) askCharge(addOn, run, lines)
    }
    this.#priced += 1
    if (this.#priced === this.#generateAt) this.#generate(run)
    for (let at = start; at < lines.length; at += 1) {
      if (lines[at]?.per === 'quote') return takeQuoteLines(lines, start)
    }
    return NO_LINES
  }

  #generate({ facts }: LineRun): void {
    this.#generateAt *= NEXT_GENERATED
    this.#generated = generateCharges(this.#addOns, { addCharge, factIds: facts.rules.places.ids })
  }
}

const NO_LINES: readonly PriceLine[] = []

function takeQuoteLines(lines: PriceLine[], start: number): readonly PriceLine[] {
  const charged = lines.splice(start)
  lines.push(...charged.filter(({ per }) => per === 'asset'))
  return charged.filter(({ per }) => per === 'quote')
}

function addCharge(addOn: PreparedAddOn, run: LineRun, lines: PriceLine[]): void {
  if (!addKept(addOn, run, lines)) askCharge(addOn, run, lines)
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
