import type { CoverEffect } from '../cover/index.ts'
import { impossible, refuseAnswer, type Asked } from './refuse-answer.ts'

/** Calls a `widen` hook and reads its effect; an impossible one is refused, naming plugin and hook, and null. */
export function readEffect(asked: Asked, hook: () => unknown): CoverEffect | null {
  try {
    const answer = hook()
    if (!isRecord(answer)) throw impossible('effect', answer)
    readTargets(answer, 'withdraw')
    for (const gift of readTargets(answer, 'give')) {
      if (!isRecord(gift['value'])) throw impossible('effect.give[].value', gift['value'])
    }
    for (const added of readTargets(answer, 'add')) {
      const { quantity } = added
      if (typeof quantity !== 'number' || !Number.isSafeInteger(quantity) || quantity < 0)
        throw impossible('effect.add[].quantity', quantity)
    }
    return answer
  } catch (fault) {
    refuseAnswer(asked, fault)
    return null
  }
}

function readTargets(
  effect: Record<string, unknown>,
  phase: 'withdraw' | 'give' | 'add',
): Record<string, unknown>[] {
  const targets = effect[phase]
  if (targets === undefined) return []
  if (!Array.isArray(targets)) throw impossible(`effect.${phase}`, targets)
  return targets.map((target: unknown) => {
    if (!isRecord(target) || typeof target['dimension'] !== 'string')
      throw impossible(`effect.${phase}[]`, target)
    const { at } = target
    if (at !== undefined && !(isRecord(at) && Object.values(at).every(isKeyList)))
      throw impossible(`effect.${phase}[].at`, at)
    return target
  })
}

function isKeyList(keys: unknown): boolean {
  return Array.isArray(keys) && keys.every((key) => typeof key === 'string')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Promise)
}
