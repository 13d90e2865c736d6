import { builder } from '../builder.ts'
import { countSites, countSitesOf, listSites, listSitesOf, type Site, sitesById } from '../db/site-store.ts'
import { AccountRef } from './account.ts'
import { childConnection } from './child-connection.ts'
import { keysetConnection, pageCost } from './connection.ts'

export const SiteRef = builder.loadableNodeRef('Site', {
  id: { resolve: (site: Site) => site.id },
  load: (ids: string[], { db }) => sitesById(db, ids) as Promise<Site[]>,
})

SiteRef.implement({
  description: 'A place where an account’s assets stand.',
  authScopes: { may: 'account.read' },
  fields: (t) => ({
    account: t.field({ type: AccountRef, resolve: ({ accountId }) => accountId }),
    name: t.exposeString('name'),
    city: t.exposeString('city', { nullable: true }),
    country: t.exposeString('country', { description: 'ISO 3166-1 alpha-2.' }),
    timeZone: t.exposeString('timeZone', { description: 'IANA zone: its service windows run in it.' }),
    holidaySet: t.exposeString('holidaySet'),
  }),
})

const place = ({ name, id }: Site) => [name, id]

builder.objectField(AccountRef, 'sites', (t) =>
  t.connection({
    type: SiteRef,
    complexity: pageCost,
    resolve: ({ id }, args, context) =>
      childConnection<Site>(context, {
        field: 'Account.sites',
        parentId: id,
        args,
        load: (ids, page) => listSitesOf(context.db, ids, page),
        count: (ids) => countSitesOf(context.db, ids),
        place,
      }),
  }),
)

const SiteFilterRef = builder.inputType('SiteFilter', {
  fields: (t) => ({
    accountId: t.globalID({ for: AccountRef }),
    search: t.string({ description: 'Words of the name or city.' }),
  }),
})

builder.queryField('sites', (t) =>
  t.connection({
    type: SiteRef,
    description: 'By name.',
    authScopes: { may: 'account.read' },
    complexity: pageCost,
    args: { filter: t.arg({ type: SiteFilterRef }) },
    resolve: (_root, { filter: given, ...args }, { db }) => {
      const filter = { ...given, accountId: given?.accountId?.id }
      return keysetConnection<Site>({
        args,
        load: (page) => listSites(db, filter, page),
        count: () => countSites(db, filter),
        place,
      })
    },
  }),
)
