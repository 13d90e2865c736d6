import { builder } from '../builder.ts'
import type { InstalledPlugin } from '../plugin-host.ts'

export const PluginRef = builder.objectRef<InstalledPlugin>('Plugin').implement({
  description: 'An add-on’s plugin as it is installed here.',
  authScopes: { may: 'catalog.read' },
  fields: (t) => ({
    key: t.exposeString('id'),
    version: t.exposeString('version'),
    hash: t.exposeString('hash', { description: 'SHA-256 of its content: published versions pin it.' }),
    title: t.string({ resolve: ({ title }, _args, { locale }) => title[locale] }),
    description: t.string({
      nullable: true,
      resolve: ({ description }, _args, { locale }) => description?.[locale] ?? null,
    }),
    settingsSchema: t.field({
      type: 'JSON',
      description: 'JSON Schema of what an admin decides when putting it into a catalog.',
      resolve: ({ settingsSchema }) => settingsSchema,
    }),
    optionsSchema: t.field({
      type: 'JSON',
      description: 'JSON Schema of what a buyer chooses.',
      resolve: ({ optionsSchema }) => optionsSchema,
    }),
    facts: t.stringList({
      description: 'Asset facts that it always reads.',
      resolve: ({ facts }) => [...facts],
    }),
  }),
})

builder.queryFields((t) => ({
  plugins: t.field({
    type: [PluginRef],
    description: 'What is installed, by key.',
    authScopes: { may: 'catalog.read' },
    resolve: (_root, _args, { plugins }) => [...plugins.plugins],
  }),
}))
