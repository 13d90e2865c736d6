import type { CatalogAddOn } from '@aftercare/contract-domain/catalog'
import type { LocalizedText } from '@aftercare/contract-domain/text'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { CatalogNoteRef } from './catalog-note.ts'
import { LocalizedTextRef } from './localized-text.ts'
import { PluginRef } from './plugin.ts'
import { withoutHiddenCosts } from './redaction.ts'

export const CatalogAddOnRef = builder.objectRef<CatalogAddOn>('CatalogAddOn').implement({
  description: 'An add-on as this catalog version sells it: pinned plugin, settings, where it is sold.',
  fields: (t) => ({
    key: t.exposeString('id'),
    title: t.string({ resolve: (addOn, _args, context) => addOnTitle(addOn, context)[context.locale] }),
    titleTexts: t.field({
      type: LocalizedTextRef,
      nullable: true,
      description: 'The catalog’s own name for it; null: the plugin’s.',
      resolve: ({ title }) => title ?? null,
    }),
    pluginVersion: t.exposeString('pluginVersion'),
    pluginHash: t.exposeString('pluginHash'),
    pluginIsCurrent: t.boolean({
      description: 'Whether the build that is installed is the one that was pinned.',
      resolve: ({ id, pluginHash }, _args, { plugins }) => plugins.plugin(id)?.hash === pluginHash,
    }),
    plugin: t.field({
      type: PluginRef,
      nullable: true,
      description: 'Null when it is not installed here.',
      resolve: ({ id }, _args, { plugins }) => plugins.plugin(id) ?? null,
    }),
    settings: t.field({
      type: 'JSON',
      description: 'What the admin decided; marginal costs only for those who may read costs.',
      authScopes: { may: 'price.read' },
      resolve: ({ settings }, _args, context) => withoutHiddenCosts(settings, context),
    }),
    settingsSchema: t.field({
      type: 'JSON',
      nullable: true,
      resolve: ({ id }, _args, { plugins }) => plugins.plugin(id)?.settingsSchema ?? null,
    }),
    optionsSchema: t.field({
      type: 'JSON',
      nullable: true,
      resolve: ({ id }, _args, { plugins }) => plugins.plugin(id)?.optionsSchema ?? null,
    }),
    bookPrices: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Price book → field of the settings → price there.',
      authScopes: { may: 'price.read' },
      resolve: ({ bookPrices }, _args, context) => withoutHiddenCosts(bookPrices ?? null, context),
    }),
    needs: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Add-ons or cover it can’t be sold without, under these settings.',
      resolve: (addOn, _args, context) => relationsOf(addOn, context)?.needs ?? null,
    }),
    excludes: t.field({
      type: 'JSON',
      nullable: true,
      description: 'Add-ons or cover it can’t be sold with, under these settings.',
      resolve: (addOn, _args, context) => relationsOf(addOn, context)?.excludes ?? null,
    }),
    availability: t.field({
      type: 'JSON',
      nullable: true,
      resolve: ({ availability }) => availability ?? null,
    }),
    delay: t.field({ type: 'JSON', nullable: true, resolve: ({ delay }) => delay ?? null }),
    notes: t.field({ type: [CatalogNoteRef], resolve: ({ notes }) => [...(notes ?? [])] }),
  }),
})

/** What an add-on is called: by the catalog, else by its plugin, else (a plugin that is gone) its id. */
export function addOnTitle({ id, title }: CatalogAddOn, { plugins }: Context): LocalizedText {
  return title ?? plugins.plugin(id)?.title ?? { en: id, fr: id }
}

/** Null when the plugin is gone, or refuses these settings: the version's checks say so. */
function relationsOf({ id, settings }: CatalogAddOn, { plugins }: Context) {
  const plugin = plugins.plugin(id)
  if (plugin === undefined || plugin.checkSettings(settings).length > 0) return null
  const parsed = plugin.parseSettings(settings)
  return { needs: plugin.hooks.needs(parsed), excludes: plugin.hooks.excludes(parsed) }
}
