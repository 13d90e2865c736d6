import type { CoverEffect } from '@aftercare/contract-domain/cover'
import type { ActiveAddOn, NewLine } from '@aftercare/contract-domain/pricing'
import { inSealedWorld } from './sealed-world.ts'

/** One call of one hook: what it was asked in, what came back, what it threw, what it reached for. */
export interface HookAnswer {
  readonly hook: 'charge' | 'adjust' | 'widen'
  readonly currency: string
  readonly answer?: readonly NewLine[] | CoverEffect
  readonly thrown?: unknown
  readonly reached: readonly string[]
  readonly milliseconds: number
}

// The kit has no types of a platform: the one thing it asks of it is how long a call took.
const { performance } = globalThis as unknown as { readonly performance: { now(): number } }

/** The add-on with its hooks called in a sealed world, every call written down before the core judges it. */
export function watchHooks(addOn: ActiveAddOn, answers: HookAnswer[]): ActiveAddOn {
  const watched = <
    Context extends { readonly currency: string },
    Answer extends readonly NewLine[] | CoverEffect,
  >(
    hook: HookAnswer['hook'],
    run: (context: Context) => Answer,
  ) => {
    return (context: Context): Answer => {
      const reached: string[] = []
      const { currency } = context
      const began = performance.now()
      const took = () => performance.now() - began
      try {
        const answer = inSealedWorld(
          () => run(context),
          (what, how) => reached.push(`${what} (${how})`),
        )
        answers.push({ hook, currency, answer, reached, milliseconds: took() })
        return answer
      } catch (thrown) {
        answers.push({ hook, currency, thrown, reached, milliseconds: took() })
        throw thrown
      }
    }
  }
  const { charge, adjust, widen } = addOn
  return {
    ...addOn,
    ...(charge && { charge: watched('charge', charge) }),
    ...(adjust && { adjust: watched('adjust', adjust) }),
    ...(widen && { widen: watched('widen', widen) }),
  }
}

/** The lines among an answer's parts. */
export function linesOf({ answer }: HookAnswer): readonly NewLine[] {
  return Array.isArray(answer) ? (answer as readonly NewLine[]) : []
}

/** The effect of the selection's `widen`; empty when the plugin has none. */
export function effectOf(answers: readonly HookAnswer[]): CoverEffect {
  const answer = answers.findLast(({ hook, answer }) => hook === 'widen' && answer !== undefined)?.answer
  return answer === undefined || Array.isArray(answer) ? {} : (answer as CoverEffect)
}
