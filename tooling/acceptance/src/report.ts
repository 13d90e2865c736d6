import { mission } from './mission.ts'
import type { Outcome } from './outcome.ts'

/** One line a row and the count, for people. */
export function table(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({ row, status, figure }) => {
    const idea = mission.find((one) => one.row === row)?.idea ?? ''
    return `${String(row).padStart(2)}  ${status.padEnd(4)}  ${idea}\n          ${figure}`
  })
  const count = (status: Outcome['status']) => outcomes.filter((one) => one.status === status).length
  return [...lines, '', `${count('pass')} pass, ${count('fail')} fail, ${count('todo')} todo`].join('\n')
}
