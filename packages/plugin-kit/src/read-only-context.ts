import { ContextReadOnly } from './errors.ts'
import { deepFreeze } from './freeze.ts'

/**
 * A hook's context that can't be changed: used in development and in tests. A proxy rather than a copy, because
 * reading a member may be what the core records as *read*.
 */
export function readOnlyContext<Context extends object>(
  context: Context,
  plugin: string,
  hook: string,
): Context {
  const shown = new Map<PropertyKey, unknown>()
  const refuse = (_target: object, member: PropertyKey): never => {
    throw new ContextReadOnly(plugin, hook, String(member))
  }
  return new Proxy<Context>(context, {
    get(target, member) {
      if (!shown.has(member)) shown.set(member, readOnly(Reflect.get(target, member), target))
      return shown.get(member)
    },
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
  })
}

// The container is copied (the core may go on filling its own list), its parts are frozen where they are.
function readOnly(value: unknown, owner: object): unknown {
  if (typeof value === 'function') return value.bind(owner)
  if (Array.isArray(value)) return deepFreeze([...(value as readonly unknown[])])
  if (typeof value === 'object' && value !== null) return deepFreeze({ ...value })
  return value
}
