import { builder } from '../builder.ts'

/** `awaiting-approval` → `AWAITING_APPROVAL`: the domain's words as GraphQL spells them. */
export function enumValues<const Value extends string>(values: readonly Value[]) {
  return Object.fromEntries(
    values.map((value) => [value.toUpperCase().replaceAll('-', '_'), { value }]),
  ) as Record<string, { value: Value }>
}

export const LocaleRef = builder.enumType('Locale', { values: enumValues(['en', 'fr']) })

export const RoleRef = builder.enumType('Role', {
  values: enumValues(['admin', 'pricing', 'sales', 'service', 'viewer']),
})
