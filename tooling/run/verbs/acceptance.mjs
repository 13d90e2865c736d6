import { buildAdmin } from '../admin-build.mjs'
import { runChild } from '../child.mjs'
import { findChromium } from '../chromium.mjs'
import { inRepository } from '../repository.mjs'
import { node } from '../runtime.mjs'
import { Failure, say } from '../say.mjs'

/**
 * Plays the acceptance rows against a throwaway product of its own, its screens included.
 * @param {readonly string[]} args
 */
export async function run(args) {
  await buildAdmin()
  const chromium = await chromiumIfAny()
  const env = chromium === undefined ? {} : { AFTERCARE_CHROMIUM: chromium }
  return runChild(node, [inRepository('tooling/acceptance/src/main.ts'), ...args], { env })
}

/** Without one the rows say what they can't show. */
async function chromiumIfAny() {
  try {
    return (await findChromium()).executablePath
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    say(error.message)
    return undefined
  }
}
