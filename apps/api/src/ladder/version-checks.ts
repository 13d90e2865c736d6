import {
  type CatalogCheck,
  type CatalogPlugin,
  type CatalogVersion,
  publishChecks,
} from '@aftercare/contract-domain/catalog'
import { ladderChecks } from './ladder-checks.ts'
import type { LadderProver } from './ladder-prover.ts'

/** What a version is checked with. */
export interface CheckedWith {
  readonly plugins: readonly CatalogPlugin[]
  readonly ladder: Pick<LadderProver, 'proofOf'>
}

/** All that is looked at before publishing a version, its ladder included, worst first. */
export async function versionChecks(
  version: CatalogVersion,
  { plugins, ladder }: CheckedWith,
): Promise<readonly CatalogCheck[]> {
  const checks = publishChecks(version, plugins)
  // What can't be read or bound can't be priced either: it refuses by itself.
  if (!isSound(checks)) return checks
  const found = ladderChecks(await ladder.proofOf(version), version)
  return inOrder([...checks, ...found])
}

/** How long a reader of checks waits for a proof that is being made, in milliseconds. */
const PATIENCE_MS = 250

/** What whoever reads the checks of a version sees them with. */
export interface ReadWith {
  readonly plugins: readonly CatalogPlugin[]
  readonly ladder: Pick<LadderProver, 'look'>
  /** Given while the version may still be edited. */
  readonly draft?: string
}

/** The same for whoever reads: a proof that takes longer is said to be under way, and waited for by asking for it. */
export async function readyChecks(
  version: CatalogVersion,
  { plugins, ladder, draft }: ReadWith,
): Promise<readonly CatalogCheck[]> {
  const checks = publishChecks(version, plugins)
  if (!isSound(checks)) return checks
  const proof = await ladder.look(version, {
    waitAtMost: PATIENCE_MS,
    ...(draft !== undefined && { draft }),
  })
  return inOrder([...checks, ...ladderChecks(proof, version)])
}

function inOrder(checks: readonly CatalogCheck[]): readonly CatalogCheck[] {
  return checks.toSorted((left, right) => RANK[left.outcome] - RANK[right.outcome])
}

function isSound(checks: readonly CatalogCheck[]): boolean {
  const passed = new Set(checks.flatMap(({ code, outcome }) => (outcome === 'passed' ? [code] : [])))
  return passed.has('catalog.check.document') && passed.has('catalog.check.plugins')
}

const RANK = { refused: 0, 'approval-needed': 1, unknown: 2, passed: 3 } as const
