import type { Branch, KeptValue } from './kept-answers.ts'

/** A selection that has priced so many assets is worth functions of its own, and better ones later on. */
export const FIRST_GENERATED = 256
export const NEXT_GENERATED = 16

/** More values of one fact are found faster by looking up than one after the other. */
export const MOST_VALUES = 8

/** How what is kept is written down as the text of a function (decision 0004). */
export interface Writing<Answer extends object> {
  /** Leaves the block: its lines are made. */
  readonly end: string
  readonly factIds: readonly string[]
  readonly constants: Constants
  /** Makes the lines of an answer and leaves, or falls through. */
  readonly answerText: (answer: Answer, writing: Writing<Answer>) => string
}

/** What every generated function begins with. */
export const READINGS =
  'const { facts } = run\nconst { readings, asset: { facts: given } } = facts\nlet reading'

/** Falls through where nothing is known of the facts. */
export function branchText<Answer extends object>(
  { place, byValue, answer }: Branch<Answer>,
  writing: Writing<Answer>,
): string {
  if (place < 0) return answer === null ? '' : writing.answerText(answer, writing)
  if (byValue.size > MOST_VALUES) return ''
  const values = [...byValue].map(([value, next]) => [value, branchText(next, writing)] as const)
  return `${readText(place, writing)} if (isStated(reading)) { const value = reading.value; ${choiceText(values)} }`
}

export function choiceText(values: readonly (readonly [KeptValue, string])[]): string {
  return values.map(([value, text]) => `if (value === ${JSON.stringify(value)}) { ${text} }`).join(' else ')
}

/** A stated fact is read by name; all else as the reader has it. */
export function readText(place: number, { factIds }: { readonly factIds: readonly string[] }): string {
  const id = JSON.stringify(factIds[place] ?? '')
  return `reading = readings[${place}]
    if (reading === undefined) {
      reading = given[${id}]
      if (reading !== undefined && reading.state === 'known') readings[${place}] = reading
      else reading = facts.at(${place})
    }`
}

/** Members of an object as text. */
export function inputsText(
  inputs: Readonly<Record<string, string | number | boolean>>,
  names: readonly string[] = Object.keys(inputs),
): string {
  return names.map((name) => `${JSON.stringify(name)}: ${JSON.stringify(inputs[name])}`).join(', ')
}

const IS_STATED = "const isStated = (found) => found.state === 'known' && found.assumed !== true"

/** What a text needs besides figures and texts: handed to it under names. */
export class Constants {
  readonly #values: unknown[] = []

  name(value: unknown): string {
    this.#values.push(value)
    return `k${this.#values.length - 1}`
  }

  /** The function of this text, still to be typed by who wrote it; null where the platform forbids such. */
  close(text: string): unknown {
    const names = this.#values.map((_, at) => `k${at}`)
    try {
      // Every name and figure in the text is written by JSON.stringify; nothing of a plugin's is run by it.
      // oxlint-disable-next-line typescript/no-implied-eval -- what a function of its own is worth: decision 0004
      return new Function(...names, `'use strict'\n${IS_STATED}\nreturn ${text}`)(...this.#values)
    } catch (fault) {
      if (fault instanceof EvalError) return null
      throw fault
    }
  }
}
