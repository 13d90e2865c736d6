import { env } from 'node:process'
import { playAll } from './play.ts'
import { signInPeople } from './product/people.ts'
import { startProduct, type Product } from './product/start-product.ts'
import { table } from './report.ts'

/** @returns the exit code: 0 when no row failed, 1 when one did, 2 when the question was wrong. */
async function main(args: readonly string[]): Promise<number> {
  const wrong = args.find((argument) => argument !== '--json')
  if (wrong !== undefined) {
    console.error(`"${wrong}" is not understood: npm run acceptance [-- --json]`)
    return 2
  }
  const product = await startProduct(env)
  stopOnSignal(product)
  try {
    const outcomes = await playAll(await signInPeople(product.url))
    console.log(args.includes('--json') ? JSON.stringify(outcomes) : table(outcomes))
    return outcomes.some(({ status }) => status === 'fail') ? 1 : 0
  } finally {
    await product.stop()
  }
}

function stopOnSignal(product: Product): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => void product.stop().then(() => process.exit(code)))
  }
}

process.exitCode = await main(process.argv.slice(2))
