import { jsonLines, table } from './report.ts'
import type { BenchResult } from './result.ts'
import { loadSuite, suiteNames } from './suites.ts'

const usage = `npm run bench -- [suite …] [--json]; the suites are: ${suiteNames.join(', ')}.`

/** @returns the exit code: 0 when every goal was kept, 1 when one was missed, 2 when the question was wrong. */
async function main(args: readonly string[]): Promise<number> {
  const json = args.includes('--json')
  const asked = args.filter((argument) => argument !== '--json')
  const flag = asked.find((argument) => argument.startsWith('-'))
  if (flag !== undefined) return refuse(`There is no flag ${flag}: ${usage}`)
  const unknown = asked.find((name) => !suiteNames.includes(name))
  if (unknown !== undefined) return refuse(`There is no suite "${unknown}": ${usage}`)
  const results: BenchResult[] = []
  for (const name of asked.length === 0 ? suiteNames : asked) {
    const suite = await loadSuite(name)
    if (!json) console.log(`\n${suite.name}: ${suite.title}`)
    const answer = await suite.run()
    console.log(json ? jsonLines(answer) : table(answer))
    results.push(...answer)
  }
  return results.some(({ pass }) => pass === false) ? 1 : 0
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}

process.exitCode = await main(process.argv.slice(2))
