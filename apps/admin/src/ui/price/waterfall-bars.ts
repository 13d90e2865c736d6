import type { WaterfallStep } from './price.graphql.ts'

export interface WaterfallBar {
  readonly title: string
  /** From and to, in minor units: the floating bar of this step. */
  readonly span: readonly [number, number]
  readonly amountMinor: number
  readonly currency: string
}

/** Floating bars of a waterfall: each from the total before the step to the total after it. */
export function waterfallBars(steps: readonly WaterfallStep[]): WaterfallBar[] {
  return steps.flatMap((step) => {
    if (step.amount === null || step.runningTotal === null) return []
    const after = step.runningTotal.amountMinor
    const before = after - step.amount.amountMinor
    return [
      {
        title: step.title,
        span: before <= after ? [before, after] : [after, before],
        amountMinor: step.amount.amountMinor,
        currency: step.amount.currency,
      },
    ]
  })
}
