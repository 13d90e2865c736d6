/** What somebody may do, as data: a role is a list of these. */
export const permissions = [
  'account.read',
  'audit.read',
  'catalog.edit',
  'catalog.import',
  'catalog.publish',
  'catalog.read',
  'contract.read',
  'cost.read',
  'discount.approve',
  'price.read',
  'quote.accept',
  'quote.create',
  'quote.read',
] as const

export type Permission = (typeof permissions)[number]

export const roles = ['admin', 'pricing', 'sales', 'service', 'viewer'] as const

export type Role = (typeof roles)[number]

const reading = [
  'account.read',
  'catalog.read',
  'contract.read',
  'price.read',
  'quote.read',
] as const satisfies readonly Permission[]

const granted: Readonly<Record<Role, readonly Permission[]>> = {
  admin: permissions,
  pricing: [...reading, 'catalog.edit', 'catalog.import', 'catalog.publish', 'cost.read', 'discount.approve'],
  sales: [...reading, 'quote.create', 'quote.accept'],
  service: ['account.read', 'catalog.read', 'contract.read'],
  viewer: reading,
}

/** The permissions of a role, in alphabetical order. */
export function permissionsOf(role: Role): readonly Permission[] {
  return [...granted[role]].sort()
}

export function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value)
}
