import highsModule from 'highs'
import type { Solver } from './solver.ts'

// The package's types describe its CommonJS form; what is imported is the loader itself.
const solver = await (highsModule as unknown as typeof highsModule.default)()

/** HiGHS' branch and cut, on the program's text. */
export const highs: Solver = {
  name: 'highs',
  prepare({ prices, rows }, budget) {
    const price = prices.map((amount, column) => `${amount} x${column}`).join(' + ')
    const covering = rows.map((columns, row) => ` r${row}: ${columns.map((at) => `x${at}`).join(' + ')} >= 1`)
    const under = budget === null ? [] : [` budget: ${price} <= ${budget - 1}`]
    const binary = prices.map((_, column) => `x${column}`).join(' ')
    const lines = [
      'Minimize',
      ` price: ${price}`,
      'Subject To',
      ...covering,
      ...under,
      'Binary',
      ` ${binary}`,
    ]
    const text = [...lines, 'End', ''].join('\n')
    return {
      optimum() {
        const answer = solver.solve(text, { mip_rel_gap: 0, mip_abs_gap: 0.5 })
        return answer.Status === 'Optimal' ? Math.round(answer.ObjectiveValue) : null
      },
    }
  },
}
