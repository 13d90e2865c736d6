import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { childEnvironment } from './environment.mjs'
import { repositoryRoot } from './repository.mjs'
import { say } from './say.mjs'

/** @typedef {{ cwd?: string, env?: Record<string, string>, quiet?: boolean, aside?: boolean, guarded?: boolean }} ChildOptions */
/** @typedef {{ exited: Promise<number>, stop(signal: NodeJS.Signals): void }} Child */

const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const patience = 20_000
// A terminal sends Ctrl-C to npm and to us, and npm passes it on again: the second within this time is an echo.
const echo = 1_500

/**
 * Starts a program. A guarded child lives in a session of its own, so that Ctrl-C reaches it only through us and
 * it can close in order; it stops by itself when we are killed (see stop-with-parent.mjs).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Child}
 */
export function startChild(command, args, options = {}) {
  // What is only progress goes to standard error: standard output belongs to the program that a verb runs.
  const output = options.quiet ? 'ignore' : options.aside ? 2 : 'inherit'
  const child = spawn(command, [...args], {
    cwd: options.cwd ?? repositoryRoot,
    env: childEnvironment(options.env),
    detached: options.guarded ?? false,
    stdio: options.guarded ? ['ignore', output, output, 'ipc'] : ['inherit', output, output],
  })
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('error', (error) => {
      say(`${command} could not be started: ${error.message}.`)
      resolve(127)
    })
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
  return { exited, stop: (signal) => void child.kill(signal) }
}

/**
 * Runs a program to its end, passing on the signals that we receive.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<number>} its exit code, 128 + n when signal n ended it
 */
export function runChild(command, args, options = {}) {
  return waitForAll([startChild(command, args, options)])
}

/**
 * Waits until every child has ended. The first to end takes the others with it; a signal is passed to all, and
 * what has not stopped after 20 seconds is killed.
 * @param {readonly Child[]} children
 * @returns {Promise<number>} the exit code of the first to end
 */
export async function waitForAll(children) {
  let lastSignalAt = 0
  /** @type {NodeJS.Timeout | undefined} */
  let deadline
  /** @param {NodeJS.Signals} signal */
  const stopAll = (signal) => {
    if (Date.now() - lastSignalAt < echo) return
    lastSignalAt = Date.now()
    for (const child of children) child.stop(signal)
    deadline ??= setTimeout(() => {
      say('Something did not stop within 20 seconds and is killed.')
      for (const child of children) child.stop('SIGKILL')
    }, patience)
  }
  for (const signal of signals) process.on(signal, stopAll)
  try {
    const code = await Promise.race(children.map((child) => child.exited))
    if (lastSignalAt === 0 && children.length > 1) stopAll('SIGTERM')
    await Promise.all(children.map((child) => child.exited))
    return code
  } finally {
    clearTimeout(deadline)
    for (const signal of signals) process.off(signal, stopAll)
  }
}
