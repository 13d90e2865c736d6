/** An expected failure: its message is one sentence that names the cure, shown without a stack. */
export class Failure extends Error {}

/**
 * Progress goes to standard error: standard output belongs to the program that a verb runs.
 * @param {string} sentence
 */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}
