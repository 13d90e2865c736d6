import type { Locale } from '@aftercare/contract-domain/text'
import type { Permission, Role } from './permissions.ts'

/** Who asks. */
export interface Viewer {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly locale: Locale
  readonly permissions: readonly Permission[]
}
