import type { CatalogCheck } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import type { CatalogVersionRow } from '../db/catalog-store.ts'
import { soldVersionOf } from './catalog-loaders.ts'
import { CheckOutcomeRef } from './check.ts'

export const CatalogCheckRef = builder.objectRef<CatalogCheck>('CatalogCheck').implement({
  description: 'Something that is looked at before publishing.',
  fields: (t) => ({
    code: t.exposeString('code'),
    outcome: t.expose('outcome', { type: CheckOutcomeRef }),
    path: t.string({ nullable: true, resolve: ({ path }) => path ?? null }),
    message: t.string({ resolve: ({ message }, _args, context) => context.text(message) }),
    cure: t.string({
      nullable: true,
      resolve: ({ cure }, _args, context) => (cure === undefined ? null : context.text(cure)),
    }),
  }),
})

/** The version that was published after a draft was begun, and that publishing the draft would take back. */
export async function overtakenBy(
  { status, basedOn, catalogId }: CatalogVersionRow,
  context: Context,
): Promise<number | null> {
  if (status !== 'draft') return null
  const sold = await soldVersionOf(context, catalogId)
  return sold === undefined || sold.id === basedOn ? null : sold.number
}
