import {
  createAftercareClient,
  demoAccountsQuery,
  type AftercareClient,
  type ResultOf,
} from '@aftercare/graphql-client'

export type Role = ResultOf<typeof demoAccountsQuery>['demoAccounts'][number]['role']

/** A client for each role that the rows need, signed in with the demo's accounts. */
export interface People {
  readonly admin: AftercareClient
  readonly sales: AftercareClient
}

export async function signInPeople(url: string): Promise<People> {
  const { demoAccounts } = await createAftercareClient({ url }).query(demoAccountsQuery)
  const signIn = async (role: Role): Promise<AftercareClient> => {
    const account = demoAccounts.find((one) => one.role === role)
    if (account === undefined) throw new Error(`The demo has no account of the role ${role}.`)
    const client = createAftercareClient({ url, locale: 'en' })
    await client.signIn(account.email, account.password)
    return client
  }
  return { admin: await signIn('ADMIN'), sales: await signIn('SALES') }
}
