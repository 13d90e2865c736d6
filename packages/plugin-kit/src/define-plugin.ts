import type { JsonObject } from '@aftercare/contract-domain/catalog'
import { canonicalJson } from '@aftercare/contract-domain/text'
import { checkDefinition } from './check-definition.ts'
import { OptionsInvalid, SettingsInvalid } from './errors.ts'
import { factsOfForms } from './facts-of-forms.ts'
import { deepFreeze } from './freeze.ts'
import type { Plugin, PluginHooks } from './plugin.ts'
import type { BySettings, Given, PluginDefinition } from './plugin-definition.ts'
import { checkBySchema, type InputOf, type PluginSchema, type SchemaProblem } from './plugin-schema.ts'

/**
 * Makes a plugin of what its author wrote, or refuses it: a bad id or version, a kit it doesn't run on, a missing
 * language, texts or dimensions under another name, schemas without JSON Schema. No side effect, no registry.
 */
export function definePlugin<Settings extends PluginSchema, Options extends PluginSchema>(
  definition: PluginDefinition<Settings, Options>,
): Plugin<InputOf<Settings>, InputOf<Options>> {
  const { id, version, kit, title, description = null, dimensions = [], messages = {} } = definition
  const { settingsSchema, optionsSchema } = checkDefinition(definition)
  const parse = (schema: PluginSchema, value: unknown) => parsed(schema, value)
  return deepFreeze({
    id,
    version,
    kit,
    title,
    description,
    settingsSchema,
    optionsSchema,
    dimensions,
    facts: typeof definition.facts === 'function' ? [] : (definition.facts ?? []),
    messages,
    priceFields: Object.entries(settingsSchema.properties ?? {}).flatMap(([name, field]) =>
      field['x-aftercare'] === 'price-form' ? [name] : [],
    ),
    parseSettings: (value) => {
      const { settled, problems } = parse(definition.settings, value)
      if (settled === null) throw new SettingsInvalid(id, problems)
      return settled
    },
    parseOptions: (value) => {
      const { settled, problems } = parse(definition.options, value)
      if (settled === null) throw new OptionsInvalid(id, problems)
      return settled
    },
    checkSettings: (value) => parse(definition.settings, value).problems,
    hooks: hooksOf(definition),
  })
}

/** Frozen contracts hold settings and options as canonical JSON: what would be lost there is refused here. */
function parsed(
  schema: PluginSchema,
  value: unknown,
): { readonly settled: JsonObject | null; readonly problems: readonly SchemaProblem[] } {
  const checked = checkBySchema(schema, value)
  if (checked.value === null) return { settled: null, problems: checked.problems }
  try {
    return { settled: deepFreeze(JSON.parse(canonicalJson(checked.value)) as JsonObject), problems: [] }
  } catch (error) {
    const en = `What the schema makes of it is no plain JSON (${error instanceof Error ? error.message : ''}).`
    const fr = 'Ce que le schéma en fait n’est pas du JSON simple.'
    return { settled: null, problems: [{ path: '', message: en, text: { en, fr } }] }
  }
}

// The one place where the author's types end: what hooks are given went through the very schemas they are typed by.
function hooksOf<Settings extends PluginSchema, Options extends PluginSchema>(
  definition: PluginDefinition<Settings, Options>,
): PluginHooks {
  const { charge, adjust } = definition.pricing
  const { widen } = definition.coverage
  const untyped = <Value>(value: BySettings<Settings, Value>) => bySettings(value)
  const atMost = adjust?.atMost
  const facts = untyped(definition.facts ?? [])
  return {
    check: (settings, options) =>
      (definition.check?.({ settings, options } as Given<Settings, Options>) ?? []).map(({ path, text }) => ({
        path,
        message: text.en,
        text,
      })),
    needs: untyped(definition.needs ?? []),
    excludes: untyped(definition.excludes ?? []),
    facts: (settings) => [...new Set([...facts(settings), ...factsOfForms(settings)])],
    ...(charge === undefined ? {} : { charge: charge as NonNullable<PluginHooks['charge']> }),
    ...(adjust === undefined ? {} : { adjust: adjust.lines as NonNullable<PluginHooks['adjust']> }),
    ...(atMost === undefined ? {} : { adjustAtMost: untyped(atMost) }),
    ...(widen === undefined ? {} : { widen: widen as NonNullable<PluginHooks['widen']> }),
  }
}

function bySettings<Settings extends PluginSchema, Value>(
  value: BySettings<Settings, Value>,
): (settings: JsonObject) => Value {
  return (settings) =>
    typeof value === 'function' ? (value as (settings: JsonObject) => Value)(settings) : value
}
