import { builder } from '../builder.ts'
import { type Account, accountsById, countAccounts, listAccounts } from '../db/account-store.ts'
import { keysetConnection, pageCost } from './connection.ts'
import { LocaleRef } from './enums.ts'

export const AccountRef = builder.loadableNodeRef('Account', {
  id: { resolve: (account: Account) => account.id },
  load: (ids: string[], { db }) => accountsById(db, ids) as Promise<Account[]>,
})

AccountRef.implement({
  description: 'A customer.',
  authScopes: { may: 'account.read' },
  fields: (t) => ({
    number: t.exposeString('number', { description: 'Customer number.' }),
    name: t.exposeString('name'),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    language: t.expose('language', { type: LocaleRef, description: 'The language of its documents.' }),
  }),
})

const AccountFilterRef = builder.inputType('AccountFilter', {
  fields: (t) => ({
    search: t.string({ description: 'Words of the name, or the number.' }),
    country: t.string({ description: 'ISO 3166-1 alpha-2.' }),
  }),
})

builder.queryFields((t) => ({
  account: t.field({
    type: AccountRef,
    nullable: true,
    authScopes: { may: 'account.read' },
    args: { id: t.arg.globalID({ for: AccountRef, required: true }) },
    resolve: async (_root, { id }, { db }) => (await accountsById(db, [id.id]))[0] ?? null,
  }),
  accounts: t.connection({
    type: AccountRef,
    description: 'By name.',
    authScopes: { may: 'account.read' },
    complexity: pageCost,
    args: { filter: t.arg({ type: AccountFilterRef }) },
    resolve: (_root, { filter, ...args }, { db }) =>
      keysetConnection<Account>({
        args,
        load: (page) => listAccounts(db, filter ?? {}, page),
        count: () => countAccounts(db, filter ?? {}),
        place: ({ name, id }) => [name, id],
      }),
  }),
}))
