import type { Json } from '../catalog/index.ts'
import type { PriceForm } from '../pricing/index.ts'

/** A price form within settings, and the members that lead to it. */
export interface FoundForm {
  readonly path: readonly (string | number)[]
  readonly form: PriceForm
}

const FORMS: ReadonlySet<unknown> = new Set(['flat', 'percent-of', 'table', 'per-unit'])

/** Every price form written in a value, those in the rows of a table included. */
export function priceFormsIn(value: Json, path: readonly (string | number)[] = []): readonly FoundForm[] {
  if (typeof value !== 'object' || value === null) return []
  const members: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((member: Json, at): readonly [number, Json] => [at, member])
    : Object.entries(value)
  const within = members.flatMap(([name, member]) => priceFormsIn(member, [...path, name]))
  // The kit's fields are the only ones with such a `form`; their schema was checked when they were put in.
  return isForm(value) ? [{ path, form: value as unknown as PriceForm }, ...within] : within
}

function isForm(value: object): boolean {
  return 'form' in value && FORMS.has(value.form)
}
