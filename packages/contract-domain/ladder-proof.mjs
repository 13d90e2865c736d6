import { mkdirSync, writeFileSync } from 'node:fs'
import { getPriority, setPriority } from 'node:os'
import { parseArgs } from 'node:util'
import { Tally } from './src/testing/ladder-proof/proof-part.ts'
import { proofParts } from './src/testing/ladder-proof/proof-parts.ts'

/**
 * `npm run ladder-proof` holds the ladder's proof against the truth on thousands of random catalogs; `npm run
 * ladder-proof -- selections --from 501 --to 1000` tries these catalogs of one part. A catalog's number makes it: one
 * that differs is tried again alone by its number.
 */
setPriority(Math.max(getPriority(), 10))

const SECONDS_BETWEEN = 20
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string' }, to: { type: 'string' } },
})
const parts = await proofParts()
const unknown = positionals.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  const names = parts.map(({ name }) => name).join(', ')
  throw new Error(`The ladder proof has no part ${unknown.join(', ')}. There are: ${names}.`)
}

const results = parts
  .filter(({ name }) => positionals.length === 0 || positionals.includes(name))
  .map((part) => runPart(part, rangeOf(part)))
mkdirSync('reports', { recursive: true })
writeFileSync('reports/ladder-proof.json', `${JSON.stringify(results, null, 2)}\n`)
for (const result of results) summarize(result)
if (results.some(({ faults, missing }) => faults.length + missing.length > 0)) process.exitCode = 1

/** @param {import('./src/testing/ladder-proof/proof-part.ts').ProofPart} part */
function rangeOf({ catalogs }) {
  const from = Number(values.from ?? 1)
  const to = Math.min(Number(values.to ?? catalogs), catalogs)
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < 1)
    throw new Error('--from and --to are numbers of catalogs, from 1.')
  return { from, to }
}

/**
 * @param {import('./src/testing/ladder-proof/proof-part.ts').ProofPart} part
 * @param {{ readonly from: number, readonly to: number }} range
 */
function runPart(part, { from, to }) {
  say(`${part.name}: ${part.title}; catalogs ${from} to ${to}`)
  const tally = new Tally()
  /** @type {{ readonly catalog: number, readonly faults: readonly string[] }[]} */
  const faults = []
  const begun = process.cpuUsage()
  const cpuSeconds = () => {
    const { user, system } = process.cpuUsage(begun)
    return Math.round((user + system) / 100_000) / 10
  }
  let told = Date.now()
  for (let catalog = from; catalog <= to; catalog += 1) {
    const tried = part.tryCatalog(catalog)
    tally.add(tried.seen)
    if (tried.faults.length > 0) {
      faults.push({ catalog, faults: tried.faults })
      say(`  catalog ${catalog} differs:\n    ${tried.faults.join('\n    ')}`)
    }
    if (Date.now() - told < SECONDS_BETWEEN * 1000) continue
    told = Date.now()
    say(`  ${catalog} of ${to} tried, ${faults.length} differ, ${cpuSeconds()} s of CPU`)
  }
  // Some of a part's catalogs need not hold everything between them.
  const missing = from === 1 && to === part.catalogs ? tally.missing(part.mustSee) : []
  return { part: part.name, from, to, cpuSeconds: cpuSeconds(), seen: tally.rows(), faults, missing }
}

/** @param {ReturnType<typeof runPart>} result */
function summarize({ part, from, to, cpuSeconds, seen, faults, missing }) {
  const differ = faults.length === 0 ? 'none differs' : `${faults.length} differ`
  say(`\n${part}: ${to - from + 1} catalogs, ${differ}, ${cpuSeconds} s of CPU`)
  for (const [name, count] of seen) say(`  ${String(count).padStart(7)}  ${name}`)
  if (missing.length > 0) say(`  never seen: ${missing.join(', ')}`)
  if (faults.length > 0) say(`  catalogs: ${faults.map(({ catalog }) => catalog).join(', ')}`)
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`)
}
