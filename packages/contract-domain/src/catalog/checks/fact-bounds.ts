import type { FactDefinition } from '../catalog-version.ts'
import type { Path } from '../reading/path-text.ts'
import type { Fault } from '../reading/problem.ts'

/** Only numbers have bounds, and a number fits between them. */
export function boundFaults({ title, type, least, most }: FactDefinition, path: Path): readonly Fault[] {
  const bound = least === undefined ? (most === undefined ? null : 'most') : 'least'
  if (bound === null) return []
  if (type !== 'number')
    return [{ path: [...path, bound], code: 'bound-of-no-number', params: { fact: title } }]
  if (least === undefined || most === undefined || least <= most) return []
  return [{ path: [...path, 'most'], code: 'bounds-reversed', params: { fact: title, least, most } }]
}

/** A figure outside the bounds of its fact, both inclusive. */
export function figureFaults(
  { title, least, most }: FactDefinition,
  figure: number,
  path: Path,
): readonly Fault[] {
  if (least !== undefined && figure < least)
    return [{ path, code: 'fact-below-least', params: { fact: title, figure, least } }]
  if (most !== undefined && figure > most)
    return [{ path, code: 'fact-above-most', params: { fact: title, figure, most } }]
  return []
}
