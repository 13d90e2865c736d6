import type { JsonObject } from '@aftercare/contract-domain/catalog'
import { builder } from '../builder.ts'
import { documentOf } from './catalog-loaders.ts'

interface ShownSelection {
  readonly id: string
  readonly options: JsonObject
  readonly catalogVersionId: string
}

export const SelectedAddOnRef = builder.objectRef<ShownSelection>('SelectedAddOn').implement({
  description: 'An add-on as a buyer chose it.',
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({
      description: 'As the catalog calls it, else as its plugin does.',
      resolve: async ({ id, catalogVersionId }, _args, context) => {
        const { addOns } = await documentOf(context, catalogVersionId)
        const title = addOns.find((addOn) => addOn.id === id)?.title ?? context.plugins.plugin(id)?.title
        return title?.[context.locale] ?? id
      },
    }),
    options: t.field({ type: 'JSON', resolve: ({ options }) => options }),
  }),
})

export function selectedAddOns(
  addOns: readonly { readonly id: string; readonly options: JsonObject }[],
  catalogVersionId: string,
): ShownSelection[] {
  return addOns.map(({ id, options }) => ({ id, options, catalogVersionId }))
}
