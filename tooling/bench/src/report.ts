import type { BenchResult } from './result.ts'

/** One JSON object a line, for programs. */
export function jsonLines(results: readonly BenchResult[]): string {
  return results.map((result) => JSON.stringify(result)).join('\n')
}

/** A table for people; a line without a goal is there for information. */
export function table(results: readonly BenchResult[]): string {
  const rows = results.map((result) => [
    result.name,
    figure(result.value),
    result.unit,
    `${figure(result.interval[0])} … ${figure(result.interval[1])}`,
    result.goal ?? '',
    result.pass === null ? '' : result.pass ? 'pass' : 'FAIL',
  ])
  const lines = [['', 'median', '', '95 % interval', 'goal', ''], ...rows]
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** Three digits that mean something: 0.0123, 3.21, 607, 1,230,000. */
function figure(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 })
}
