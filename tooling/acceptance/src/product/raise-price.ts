import {
  draftCatalogVersionMutation,
  editCatalogDraftMutation,
  publishCatalogVersionMutation,
  type AftercareClient,
} from '@aftercare/graphql-client'
import type { PublishedVersion } from './publish-catalog.ts'

/** Publishes a next version in which the tier costs this much a year. Each step throws the refusal's own words. */
export async function publishWithPrice(
  admin: AftercareClient,
  from: PublishedVersion,
  price: { readonly tier: string; readonly amountMinor: number },
): Promise<PublishedVersion> {
  const draft = await drafted(admin, from)
  const { editCatalogDraft } = await admin.mutate(editCatalogDraftMutation, {
    input: {
      draftId: draft.id,
      expectedRevision: draft.revision,
      changes: [
        {
          basePrice: {
            priceBook: 'direct-eur',
            tier: price.tier,
            component: 'default',
            taxCategory: 'service',
            price: { form: 'flat', amountMinor: price.amountMinor },
            cost: '0',
          },
        },
      ],
    },
  })
  if (editCatalogDraft.__typename !== 'CatalogVersion')
    throw new Error(`The draft was not changed: ${editCatalogDraft.message}`)
  const { publishCatalogVersion } = await admin.mutate(publishCatalogVersionMutation, {
    input: {
      draftId: draft.id,
      expectedRevision: editCatalogDraft.revision,
      idempotencyKey: `publish-${draft.id}`,
      reason: 'Acceptance: a new price',
    },
  })
  if (publishCatalogVersion.__typename !== 'CatalogVersion')
    throw new Error(`Not published: ${publishCatalogVersion.message}`)
  return publishCatalogVersion
}

async function drafted(admin: AftercareClient, from: PublishedVersion) {
  const { draftCatalogVersion } = await admin.mutate(draftCatalogVersionMutation, {
    input: { fromVersionId: from.id },
  })
  if (draftCatalogVersion.__typename !== 'CatalogVersion')
    throw new Error(`No draft was made: ${draftCatalogVersion.message}`)
  return draftCatalogVersion
}
