import { builder } from '../builder.ts'
import {
  type Asset,
  assetsById,
  countAssets,
  countAssetsOf,
  listAssets,
  listAssetsOf,
} from '../db/asset-store.ts'
import { AccountRef } from './account.ts'
import { childConnection } from './child-connection.ts'
import { keysetConnection, pageCost } from './connection.ts'
import { MoneyRef, moneyOrNull } from './money.ts'
import { SiteRef } from './site.ts'

export const AssetRef = builder.loadableNodeRef('Asset', {
  id: { resolve: (asset: Asset) => asset.id },
  load: (ids: string[], { db }) => assetsById(db, ids) as Promise<Asset[]>,
})

AssetRef.implement({
  description: 'A piece of equipment that service contracts can cover.',
  authScopes: { may: 'account.read' },
  fields: (t) => ({
    account: t.field({ type: AccountRef, resolve: ({ accountId }) => accountId }),
    site: t.field({ type: SiteRef, resolve: ({ siteId }) => siteId }),
    name: t.exposeString('name'),
    model: t.exposeString('model'),
    serial: t.exposeString('serial'),
    criticality: t.exposeString('criticality', { nullable: true }),
    purchasePrice: t.field({
      type: MoneyRef,
      nullable: true,
      resolve: ({ purchasePriceMinor, purchaseCurrency }) =>
        purchaseCurrency === null ? null : moneyOrNull(purchasePriceMinor, purchaseCurrency),
    }),
    purchasedOn: t.expose('purchasedOn', { type: 'Date', nullable: true }),
    installedOn: t.expose('installedOn', { type: 'Date', nullable: true }),
    facts: t.field({
      type: 'JSON',
      description: 'Facts recorded one by one, beside the fields: `{ id: { state, value } }`.',
      resolve: ({ facts }) => facts,
    }),
  }),
})

const place = ({ name, id }: Asset) => [name, id]

builder.objectField(AccountRef, 'assets', (t) =>
  t.connection({
    type: AssetRef,
    complexity: pageCost,
    resolve: ({ id }, args, context) =>
      childConnection<Asset>(context, {
        field: 'Account.assets',
        parentId: id,
        args,
        load: (ids, page) => listAssetsOf(context.db, ids, page),
        count: (ids) => countAssetsOf(context.db, ids),
        place,
      }),
  }),
)

const AssetFilterRef = builder.inputType('AssetFilter', {
  fields: (t) => ({
    accountId: t.globalID({ for: AccountRef }),
    siteId: t.globalID({ for: SiteRef }),
    model: t.string(),
    search: t.string({ description: 'Words of the name, model or serial number.' }),
  }),
})

builder.queryFields((t) => ({
  asset: t.field({
    type: AssetRef,
    nullable: true,
    authScopes: { may: 'account.read' },
    args: { id: t.arg.globalID({ for: AssetRef, required: true }) },
    resolve: async (_root, { id }, { db }) => (await assetsById(db, [id.id]))[0] ?? null,
  }),
  assets: t.connection({
    type: AssetRef,
    description: 'By name.',
    authScopes: { may: 'account.read' },
    complexity: pageCost,
    args: { filter: t.arg({ type: AssetFilterRef }) },
    resolve: (_root, { filter: given, ...args }, { db }) => {
      const filter = { ...given, accountId: given?.accountId?.id, siteId: given?.siteId?.id }
      return keysetConnection<Asset>({
        args,
        load: (page) => listAssets(db, filter, page),
        count: () => countAssets(db, filter),
        place,
      })
    },
  }),
}))
