import { builder } from '../builder.ts'
import {
  type ContractFilter,
  type ContractRow,
  contractsById,
  countContracts,
  countContractsOf,
  listContracts,
  listContractsOf,
} from '../db/contract-store.ts'
import { AccountRef } from './account.ts'
import { childConnection } from './child-connection.ts'
import { keysetConnection, pageCost } from './connection.ts'
import { ContractStatusRef, ServiceContractRef } from './contract.ts'

const place = ({ signedAt, id }: ContractRow) => [signedAt, id]

builder.objectField(AccountRef, 'contracts', (t) =>
  t.connection({
    type: ServiceContractRef,
    description: 'The latest first.',
    authScopes: { may: 'contract.read' },
    complexity: pageCost,
    resolve: ({ id }, args, context) =>
      childConnection<ContractRow>(context, {
        field: 'Account.contracts',
        parentId: id,
        args,
        load: (ids, page) => listContractsOf(context.db, ids, page),
        count: (ids) => countContractsOf(context.db, ids),
        place,
      }),
  }),
)

const ContractFilterRef = builder.inputType('ContractFilter', {
  fields: (t) => ({
    accountId: t.globalID({ for: AccountRef }),
    status: t.field({ type: [ContractStatusRef], description: 'Any of these, as of today.' }),
    search: t.string({ description: 'Words of the number, or of the account’s name.' }),
  }),
})

builder.queryFields((t) => ({
  contract: t.field({
    type: ServiceContractRef,
    nullable: true,
    authScopes: { may: 'contract.read' },
    args: { id: t.arg.globalID({ for: ServiceContractRef, required: true }) },
    resolve: async (_root, { id }, { db }) => (await contractsById(db, [id.id]))[0] ?? null,
  }),
  contracts: t.connection({
    type: ServiceContractRef,
    description: 'The latest first.',
    authScopes: { may: 'contract.read' },
    complexity: pageCost,
    args: { filter: t.arg({ type: ContractFilterRef }) },
    resolve: (_root, { filter: given, ...args }, { db, clock }) => {
      const filter: ContractFilter = { ...given, accountId: given?.accountId?.id, today: clock.today() }
      return keysetConnection<ContractRow>({
        args,
        load: (page) => listContracts(db, filter, page),
        count: () => countContracts(db, filter),
        place,
      })
    },
  }),
}))
