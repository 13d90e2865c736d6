import { createAftercareClient, demoAccountsQuery, type AftercareClient } from '@aftercare/graphql-client'
import { browserAt, type Browser } from './browser.ts'
import type { DemoAccount } from './demo-account.ts'

export type Role = DemoAccount['role']

/** A client for each role that the rows need, signed in with the demo's accounts, and a browser. */
export interface People {
  readonly admin: AftercareClient
  readonly sales: AftercareClient
  /** The admin's; null: there is no Chromium on this machine. */
  readonly browser: Browser | null
}

/** @param chromium path of the program; null: there is none */
export async function signInPeople(url: string, chromium: string | null): Promise<People> {
  const { demoAccounts } = await createAftercareClient({ url }).query(demoAccountsQuery)
  const accountOf = (role: Role): DemoAccount => {
    const account = demoAccounts.find((one) => one.role === role)
    if (account === undefined) throw new Error(`The demo has no account of the role ${role}.`)
    return account
  }
  const signIn = async (role: Role): Promise<AftercareClient> => {
    const account = accountOf(role)
    const client = createAftercareClient({ url, locale: 'en' })
    await client.signIn(account.email, account.password)
    return client
  }
  const browser = chromium === null ? null : browserAt(chromium, url, accountOf('ADMIN'))
  return { admin: await signIn('ADMIN'), sales: await signIn('SALES'), browser }
}
