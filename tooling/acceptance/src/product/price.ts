import {
  priceDecisionQuery,
  type AftercareClient,
  type JsonValue,
  type ResultOf,
} from '@aftercare/graphql-client'

export interface Asked {
  readonly catalogVersionId: string
  readonly tier: string
  readonly termMonths: number
  readonly addOns?: readonly { readonly key: string; readonly options: JsonValue }[]
  readonly paymentPlan?: string
  /** Facts of the asset, by id. */
  readonly facts?: Readonly<Record<string, JsonValue>>
  readonly negotiatedDiscount?: { readonly percent: string; readonly reason: string }
}

export type Answer = ResultOf<typeof priceDecisionQuery>['priceDecision']
export type Decision = Extract<Answer, { __typename: 'PriceDecision' }>

/** One French asset, from 1 January 2026, as the API prices it or refuses to. */
export async function askPrice(client: AftercareClient, asked: Asked): Promise<Answer> {
  const { priceDecision } = await client.query(priceDecisionQuery, {
    input: {
      catalogVersionId: asked.catalogVersionId,
      priceBook: 'direct-eur',
      paymentPlan: asked.paymentPlan ?? 'lump-sum',
      ...(asked.negotiatedDiscount && { negotiatedDiscount: asked.negotiatedDiscount }),
      lines: [
        {
          key: 'line-1',
          tier: asked.tier,
          addOns: [...(asked.addOns ?? [])],
          termMonths: asked.termMonths,
          start: '2026-01-01',
          assets: [{ given: { key: 'asset-1', country: 'FR', facts: asked.facts ?? {} } }],
        },
      ],
    },
  })
  return priceDecision
}

/** The decision, or an error with the refusal's own words. */
export async function priceOf(client: AftercareClient, asked: Asked): Promise<Decision> {
  const answer = await askPrice(client, asked)
  if (answer.__typename !== 'PriceDecision') throw new Error(`Not priced: ${answer.message}`)
  return answer
}
