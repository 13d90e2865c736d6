import createGlpk from 'glpk.js/node'
import type { Solver } from './solver.ts'

const glpk = await createGlpk()

/** GLPK's branch and cut on the 0–1 program, with its presolver. */
export const glpkJs: Solver = {
  name: 'glpk.js',
  prepare({ prices, rows }, budget) {
    const vars = prices.map((coef, column) => ({ name: nameOf(column), coef }))
    const covering = rows.map((columns, row) => ({
      name: `r${row}`,
      vars: columns.map((column) => ({ name: nameOf(column), coef: 1 })),
      bnds: { type: glpk.GLP_LO, lb: 1, ub: 0 },
    }))
    const under = { name: 'budget', vars, bnds: { type: glpk.GLP_UP, lb: 0, ub: (budget ?? 0) - 1 } }
    const program = {
      name: 'cover',
      objective: { direction: glpk.GLP_MIN, name: 'price', vars },
      subjectTo: budget === null ? covering : [...covering, under],
      binaries: vars.map(({ name }) => name),
      options: { msglev: glpk.GLP_MSG_OFF, presol: true },
    }
    return {
      optimum() {
        const { result } = glpk.solve(program)
        return result.status === glpk.GLP_OPT ? Math.round(result.z) : null
      },
    }
  },
}

function nameOf(column: number): string {
  return `x${column}`
}
