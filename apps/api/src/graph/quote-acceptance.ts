import { acceptQuote, contractNumber } from '@aftercare/contract-domain/contract'
import { builder } from '../builder.ts'
import { accountsById } from '../db/account-store.ts'
import { insertContracts } from '../db/contract-store.ts'
import { findHolidaySets } from '../db/holiday-store.ts'
import { nextNumber } from '../db/number-store.ts'
import { assetsOnSites } from '../db/priced-assets.ts'
import { lockQuote, updateQuote } from '../db/quote-store.ts'
import { NotFound } from '../errors.ts'
import { newId } from '../new-id.ts'
import { assetToFreeze } from '../signing.ts'
import { wordingNow } from '../wording-now.ts'
import { ServiceContractRef } from './contract.ts'
import { mutation } from './mutation.ts'
import { auditOf, pricedVersion } from './quote-change.ts'
import { QuoteRef } from './quote.ts'

const AcceptQuoteInputRef = builder.inputType('AcceptQuoteInput', {
  fields: (t) => ({
    quoteId: t.globalID({ for: QuoteRef, required: true }),
    idempotencyKey: t.string({ required: true }),
  }),
})

mutation('acceptQuote', {
  description:
    'The customer accepts an offer: its stored lines become the terms of one contract, and nothing is priced again.',
  permission: 'quote.accept',
  type: ServiceContractRef,
  input: AcceptQuoteInputRef,
  idempotent: true,
  act: async ({ input, tx, viewer, context }) => {
    const { clock } = context
    const stored = await lockQuote(tx, input.quoteId.id)
    if (stored === undefined) throw new NotFound('Quote', ['input', 'quoteId'])
    const { version } = await pricedVersion(tx, stored.quote)
    const [account] = await accountsById(tx, [stored.quote.accountId])
    if (account == null) throw new Error(`quote ${stored.quote.number} has no account`)
    const ids = stored.quote.request.lines.flatMap(({ assets }) => assets.map(({ id }) => id))
    const assets = [...(await assetsOnSites(tx, [...new Set(ids)])).values()].map(assetToFreeze)
    const holidaySets = await findHolidaySets(tx, [...new Set(assets.map(({ holidaySet }) => holidaySet))])
    const today = clock.today()
    const year = Number(today.slice(0, 4))
    const { quote, contract } = acceptQuote(stored.quote, {
      contractId: newId(),
      contractNumber: contractNumber(year, await nextNumber(tx, 'contract', year)),
      version,
      account: { id: account.id, name: account.name },
      assets,
      holidaySets,
      wording: wordingNow(context),
      today,
      signedAt: clock.now(),
    })

    const [row] = await insertContracts(tx, [contract], () => viewer.id)
    if (row === undefined) throw new Error(`contract ${contract.number} was not written`)
    await updateQuote(tx, quote, { at: contract.signedAt, before: stored.decisionBefore })
    return {
      answer: row,
      audit: [
        auditOf(quote, { before: stored.quote }),
        {
          subject: { type: 'ServiceContract', id: contract.id },
          after: { number: contract.number, quote: quote.number, termsHash: contract.termsHash },
        },
      ],
    }
  },
})
