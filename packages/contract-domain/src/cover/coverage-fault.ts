import type { CoverageFault } from './errors.ts'

/** A fault of a value; what it shows of the value is text, whatever was given. */
export function fault(
  reason: CoverageFault['reason'],
  path: readonly (string | number)[],
  shown: Readonly<Record<string, unknown>>,
): CoverageFault {
  const params = Object.entries(shown).map(([name, value]) => [name, textOf(value)] as const)
  return { reason, path, params: Object.fromEntries(params) }
}

export function isWhole(figure: unknown, least: number, most: number): boolean {
  return typeof figure === 'number' && Number.isSafeInteger(figure) && figure >= least && figure <= most
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 80)
  return typeof value === 'number' ? String(value) : typeof value
}
