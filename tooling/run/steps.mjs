import { join } from 'node:path'
import { runChild } from './child.mjs'
import { inRepository, programs } from './repository.mjs'
import { node } from './runtime.mjs'
import { say } from './say.mjs'

/** @typedef {{ title: string, cure: string, run(): Promise<number> }} Step */

// Two cores are what a small machine and a hosted runner have.
const concurrency = '--concurrency=2'

/**
 * @param {string} name
 * @param {readonly string[]} args
 */
const program = (name, args) => runChild(join(programs, name), args)

/** @type {Step} */
export const format = {
  title: 'format',
  cure: 'run npm run format',
  run: () => program('oxfmt', ['--check', '.']),
}

/** @type {Step} */
export const lint = {
  title: 'lint',
  cure: 'each line above names its rule and the cure',
  run: () =>
    program('oxlint', ['--type-aware', '--deny-warnings', '--report-unused-disable-directives', '.']),
}

/** @type {Step} */
export const packageBoundaries = {
  title: 'boundaries between packages',
  cure: 'declare the package that is imported, if CONTRIBUTING.md allows it, or take the import out',
  run: () => program('turbo', ['boundaries', '--no-color']),
}

/** @type {Step} */
export const importRules = {
  title: 'boundaries between files',
  cure: 'each line above says why the import is refused and where it belongs',
  run: () => runChild(node, [inRepository('tooling/boundaries/src/main.ts')]),
}

/**
 * Tasks of all packages, from the cache where nothing they read has changed.
 * @param {readonly string[]} tasks
 * @param {Record<string, string>} [env]
 * @returns {Step}
 */
export function packageTasks(tasks, env = {}) {
  return {
    title: tasks.join(' and '),
    cure: 'the lines of the failing packages are above',
    run: () =>
      runChild(
        join(programs, 'turbo'),
        ['run', ...tasks, concurrency, '--continue', '--output-logs=new-only'],
        { env },
      ),
  }
}

/**
 * Runs every step, whatever becomes of those before it, so that one run shows all that is wrong.
 * @param {readonly Step[]} steps
 * @returns {Promise<{ failed: readonly Step[], interrupted: boolean }>}
 */
export async function runSteps(steps) {
  const failed = []
  for (const step of steps) {
    const begun = Date.now()
    const code = await step.run()
    const seconds = ((Date.now() - begun) / 1000).toFixed(1)
    if (code > 128 && code < 128 + 32) return { failed: [...failed, step], interrupted: true }
    if (code !== 0) failed.push(step)
    say(code === 0 ? `✓ ${step.title} (${seconds} s)` : `✗ ${step.title} (${seconds} s): ${step.cure}`)
  }
  return { failed, interrupted: false }
}
