import { env } from 'node:process'
import { playAll } from './play.ts'
import { signInPeople } from './product/people.ts'
import { startProduct } from './product/start-product.ts'
import { table } from './report.ts'

/** @returns the exit code: 0 when no row failed, 1 when one did, 2 when the question was wrong. */
async function main(args: readonly string[]): Promise<number> {
  const wrong = args.find((argument) => argument !== '--json')
  if (wrong !== undefined) {
    console.error(`"${wrong}" is not understood: npm run acceptance [-- --json]`)
    return 2
  }
  const product = await startProduct(env)
  try {
    const outcomes = await playAll(await signInPeople(product.url, env['AFTERCARE_CHROMIUM'] ?? null))
    console.log(args.includes('--json') ? JSON.stringify(outcomes) : table(outcomes))
    return outcomes.some(({ status }) => status === 'fail') ? 1 : 0
  } finally {
    await product.stop()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
