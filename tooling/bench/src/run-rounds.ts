import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Contestant } from './contestant.ts'
import { seededRandom, shuffled } from './statistics/seeded-random.ts'

export interface RoundsSettings {
  /** Rounds that count; one more is run before them and forgotten. */
  readonly rounds: number
  /** The least CPU time of one contestant in one round, in milliseconds. */
  readonly batchMilliseconds: number
}

export const usualRounds: RoundsSettings = { rounds: 15, batchMilliseconds: 150 }

/** CPU microseconds (user and system) of one pass, round by round, by contestant. */
export type Measured = ReadonlyMap<string, readonly number[]>

interface Warm {
  readonly contestant: Contestant
  readonly passes: number
  readonly spent: number[]
}

/**
 * Lets every contestant run once in each round, in an order that changes, so that a change of the machine's mood
 * hits all of them alike; young garbage of one is collected before the next begins.
 */
export async function runRounds(
  contestants: readonly Contestant[],
  settings: RoundsSettings = usualRounds,
): Promise<Measured> {
  const collect = youngCollector()
  const random = seededRandom(977)
  const warm: Warm[] = []
  for (const contestant of shuffled(contestants, random)) warm.push(await warmUp(contestant, settings))
  for (let round = 0; round <= settings.rounds; round += 1) {
    for (const { contestant, passes, spent } of shuffled(warm, random)) {
      collect()
      const microseconds = await cpuOf(contestant, passes)
      if (round > 0) spent.push(microseconds / passes)
    }
  }
  return new Map(contestants.map(({ name }) => [name, spentBy(name, warm)]))
}

function spentBy(name: string, warm: readonly Warm[]): readonly number[] {
  const found = warm.filter(({ contestant }) => contestant.name === name)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`Two contestants are called ${name}.`)
  return found[0].spent
}

/** Runs until a batch is long enough, which also lets the compiler settle, and keeps the number of passes. */
async function warmUp(contestant: Contestant, { batchMilliseconds }: RoundsSettings): Promise<Warm> {
  const wanted = batchMilliseconds * 1000
  let passes = 1
  for (;;) {
    const microseconds = await cpuOf(contestant, passes)
    if (microseconds >= wanted) return { contestant, passes, spent: [] }
    passes = Math.ceil(passes * Math.min(8, Math.max(1.2, wanted / Math.max(1, microseconds))))
  }
}

async function cpuOf({ name, run }: Contestant, passes: number): Promise<number> {
  const before = process.cpuUsage()
  const result = run(passes)
  const figure = typeof result === 'number' ? result : await result
  const { user, system } = process.cpuUsage(before)
  if (!Number.isFinite(figure)) throw new Error(`${name} answered ${figure}: its results are not used up.`)
  return user + system
}

/**
 * Only the young generation: a full collection would also forget object shapes that nobody holds at the moment, and
 * each contestant would be compiled anew in each round.
 */
function youngCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void
  return () => collect({ type: 'minor' })
}

/** Round by round: what one contestant spent for each unit that the other spent. */
export function ratios(measured: Measured, of: string, to: string): readonly number[] {
  const floor = roundsOf(measured, to)
  return roundsOf(measured, of).map((spent, round) => spent / (floor[round] ?? Number.NaN))
}

export function roundsOf(measured: Measured, name: string): readonly number[] {
  const rounds = measured.get(name)
  if (rounds === undefined) throw new Error(`${name} was not measured.`)
  return rounds
}
