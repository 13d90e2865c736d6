import type { CoverInstance } from './cover-instance.ts'
import type { Solver } from './solver.ts'

/**
 * The fairness check before any timing: every peer finds the optimum that the product finds, nothing under a budget
 * below it, and just that under a budget above it.
 * @throws {Error} naming the peer that differs
 */
export function requireSameOptimum(
  instance: CoverInstance,
  product: Solver,
  peers: readonly Solver[],
): number {
  const optimum = product.prepare(instance, null).optimum()
  if (optimum === null) throw new Error('The product finds no cover.')
  for (const { name, prepare } of [product, ...peers]) {
    same(name, prepare(instance, null).optimum(), optimum)
    same(name, prepare(instance, optimum).optimum(), null)
    same(name, prepare(instance, optimum + 1).optimum(), optimum)
  }
  return optimum
}

function same(name: string, found: number | null, wanted: number | null): void {
  if (found !== wanted) throw new Error(`${name} finds ${found}, not ${wanted}.`)
}
