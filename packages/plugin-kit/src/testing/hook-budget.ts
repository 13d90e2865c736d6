import { demand } from './law-broken.ts'
import type { PricedCase } from './price-case.ts'
import { linesOf, type HookAnswer } from './watch-hooks.ts'

/** What one call of one hook may take and give back. */
export const hookBudget = { milliseconds: 2, lines: 40, characters: 16_384 } as const

/** Several pricings of one case: the quickest call of each hook counts, so that a busy machine is not the plugin's fault. */
export function expectBudgetKept(tries: readonly PricedCase[]): void {
  const answers = tries.flatMap((each) => each.answers)
  for (const hook of ['charge', 'adjust', 'widen'] as const) {
    const calls = answers.filter((answer) => answer.hook === hook)
    if (calls.length === 0) continue
    const quickest = Math.min(...calls.map(({ milliseconds }) => milliseconds))
    demand(
      quickest <= hookBudget.milliseconds,
      `${hook} takes ${quickest.toFixed(1)} ms at its quickest; ${hookBudget.milliseconds} ms are its budget`,
    )
    const [first] = calls
    if (first !== undefined) expectSizeKept(first)
  }
}

function expectSizeKept(answer: HookAnswer) {
  const { hook } = answer
  const lines = linesOf(answer).length
  demand(lines <= hookBudget.lines, `${hook} answers ${lines} lines; ${hookBudget.lines} are its budget`)
  const written = JSON.stringify(answer.answer ?? null)
  demand(
    written.length <= hookBudget.characters,
    `${hook} answers ${written.length} characters; ${hookBudget.characters} are its budget`,
  )
}
