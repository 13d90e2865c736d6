import { createContext, use } from 'react'

/** Who is signed in, as the screens need it: to show only what this person may do. */
export interface Viewer {
  readonly name: string
  readonly email: string
  readonly role: string
  readonly permissions: readonly string[]
}

export const ViewerContext = createContext<Viewer | null>(null)

export function useMay(permission: string): boolean {
  return use(ViewerContext)?.permissions.includes(permission) ?? false
}
