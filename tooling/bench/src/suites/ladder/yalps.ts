import { solve, type Model } from 'yalps'
import type { Solver } from './solver.ts'

/** Branch and cut in JavaScript; its model is written out before the clock starts. */
export const yalps: Solver = {
  name: 'yalps',
  prepare({ prices, rows }, budget) {
    const variables = Object.fromEntries(
      prices.map((price, column): [string, Record<string, number>] => [`x${column}`, { price }]),
    )
    for (const [row, columns] of rows.entries())
      for (const column of columns) Object.assign(variables[`x${column}`] ?? {}, { [`r${row}`]: 1 })
    const constraints = Object.fromEntries(rows.map((_, row) => [`r${row}`, { min: 1 }]))
    const model: Model = {
      direction: 'minimize',
      objective: 'price',
      constraints: budget === null ? constraints : { ...constraints, price: { max: budget - 1 } },
      variables,
      binaries: true,
    }
    const options = { tolerance: 0, maxIterations: Infinity, timeout: Infinity }
    return {
      optimum() {
        const { status, result } = solve(model, options)
        return status === 'optimal' ? Math.round(result) : null
      },
    }
  },
}
