import type { Locale } from '@aftercare/contract-domain/text'
import type { Role } from '../permissions.ts'

/** A sign-in of the demo, shown with its password on the sign-in page. */
export interface DemoAccount {
  readonly email: string
  readonly name: string
  readonly password: string
  readonly role: Role
  readonly locale: Locale
}

/** One for each role. The password is no secret: these exist only where the demo is on. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'admin@demo.test', name: 'Ada Admin', role: 'admin', locale: 'en', password: 'aftercare-demo' },
  {
    email: 'pricing@demo.test',
    name: 'Paul Pricing',
    role: 'pricing',
    locale: 'en',
    password: 'aftercare-demo',
  },
  { email: 'sales@demo.test', name: 'Sophie Vente', role: 'sales', locale: 'fr', password: 'aftercare-demo' },
  {
    email: 'service@demo.test',
    name: 'Sami Service',
    role: 'service',
    locale: 'fr',
    password: 'aftercare-demo',
  },
  {
    email: 'viewer@demo.test',
    name: 'Vera Viewer',
    role: 'viewer',
    locale: 'en',
    password: 'aftercare-demo',
  },
]
