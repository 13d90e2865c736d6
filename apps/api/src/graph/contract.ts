import { statusInPeriod, verifyTerms } from '@aftercare/contract-domain/contract'
import { lastCoveredDay, readDate } from '@aftercare/contract-domain/time'
import { createContextCache } from '@pothos/core'
import DataLoader from 'dataloader'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { type ContractRow, contractsById, currentTerms, type SignedTerms } from '../db/contract-store.ts'
import { AccountRef } from './account.ts'
import { ContractTermsRef, shownTerms } from './contract-terms.ts'
import { enumValues } from './enums.ts'
import { QuoteRef } from './quote.ts'

export const ContractStatusRef = builder.enumType('ContractStatus', {
  values: enumValues(['signed', 'active', 'suspended', 'expired', 'renewed', 'terminated']),
})

export const ServiceContractRef = builder.loadableNodeRef('ServiceContract', {
  id: { resolve: (contract: ContractRow) => contract.id },
  load: (ids: string[], { db }) => contractsById(db, ids) as Promise<ContractRow[]>,
})

const termsLoader = createContextCache(
  ({ db }: Context) =>
    new DataLoader<string, SignedTerms>(async (ids) => {
      const found = await currentTerms(db, ids)
      return ids.map((id) => found.get(id) ?? new Error(`contract ${id} has no terms`))
    }),
)

function termsOf({ id }: ContractRow, context: Context): Promise<SignedTerms> {
  return termsLoader(context).load(id)
}

ServiceContractRef.implement({
  description: 'What a customer signed.',
  authScopes: { may: 'contract.read' },
  fields: (t) => ({
    number: t.exposeString('number'),
    account: t.field({ type: AccountRef, resolve: ({ accountId }) => accountId }),
    quote: t.field({
      type: QuoteRef,
      grantScopes: ['quote-of-contract'],
      resolve: ({ quoteId }) => quoteId,
    }),
    status: t.field({
      type: ContractStatusRef,
      description: 'ACTIVE and EXPIRED follow from the dates.',
      resolve: ({ storedStatus, start, endExclusive, startOpen }, _args, { clock }) =>
        statusInPeriod(storedStatus, { start, endExclusive, open: startOpen }, clock.today()),
    }),
    start: t.expose('start', { type: 'Date', description: 'First covered day of its lines.' }),
    endExclusive: t.expose('endExclusive', { type: 'Date', description: 'The first day without cover.' }),
    lastDay: t.field({
      type: 'Date',
      resolve: ({ endExclusive }) => lastCoveredDay(readDate(endExclusive)).toString(),
    }),
    signedAt: t.expose('signedAt', { type: 'DateTime' }),
    signedOn: t.field({
      type: 'Date',
      resolve: async (contract, _args, context) => (await termsOf(contract, context)).terms.signedOn,
    }),
    termsHash: t.string({
      description: 'SHA-256 under which the terms were signed.',
      resolve: async (contract, _args, context) => (await termsOf(contract, context)).hash,
    }),
    verified: t.boolean({
      description: 'Whether the terms still have the hash they were signed under: computed now.',
      resolve: async (contract, _args, context) => {
        const { terms, hash } = await termsOf(contract, context)
        return verifyTerms(terms, hash)
      },
    }),
    terms: t.field({
      type: ContractTermsRef,
      resolve: async (contract, _args, context) =>
        shownTerms((await termsOf(contract, context)).terms, context.locale),
    }),
  }),
})

builder.objectField(QuoteRef, 'contract', (t) =>
  t.field({
    type: ServiceContractRef,
    nullable: true,
    description: 'What it became when it was accepted.',
    resolve: ({ quote }) => (quote.status === 'accepted' ? quote.contractId : null),
  }),
)
