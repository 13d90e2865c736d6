import { placeholdersOf, type LocalizedText } from '@aftercare/contract-domain/text'
import {
  DimensionForeign,
  KitRangeNotMet,
  LanguageMissing,
  MessageForeign,
  PlaceholdersDiffer,
  PluginIdInvalid,
  PluginVersionInvalid,
  SchemaNotConvertible,
} from './errors.ts'
import type { JsonSchema } from './json-schema.ts'
import { checkKitRange, KIT_VERSION } from './kit-version.ts'
import type { PluginDefinition } from './plugin-definition.ts'
import type { PluginSchema } from './plugin-schema.ts'

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/
const VERSION = /^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/

type StaticParts = Pick<
  PluginDefinition<PluginSchema, PluginSchema>,
  'id' | 'version' | 'kit' | 'title' | 'description' | 'settings' | 'options' | 'dimensions' | 'messages'
>

/** Refuses what can't be a plugin, and gives the JSON Schemas of what can. */
export function checkDefinition(definition: StaticParts): {
  readonly settingsSchema: JsonSchema
  readonly optionsSchema: JsonSchema
} {
  const { id, version, kit, dimensions = [], messages = {} } = definition
  if (!ID.test(id)) throw new PluginIdInvalid(id)
  if (!VERSION.test(version)) throw new PluginVersionInvalid(id, version)
  if (checkKitRange(kit) !== true) throw new KitRangeNotMet(id, kit, KIT_VERSION)
  requireLanguages(id, 'title', definition.title)
  if (definition.description !== undefined) requireLanguages(id, 'description', definition.description)
  for (const [key, text] of Object.entries(messages)) checkMessage(id, key, text)
  for (const dimension of dimensions) {
    if (!dimension.id.startsWith(`${id}:`)) throw new DimensionForeign(id, dimension.id)
    requireLanguagesWithin(id, dimension.id, dimension)
  }
  return {
    settingsSchema: jsonSchemaOf(id, 'settings', definition.settings),
    optionsSchema: jsonSchemaOf(id, 'options', definition.options),
  }
}

function checkMessage(id: string, key: string, text: LocalizedText) {
  if (!key.startsWith(`${id}.`)) throw new MessageForeign(id, key)
  requireLanguages(id, key, text)
  const names = (template: string) => [...new Set(placeholdersOf(template))].sort().join(' ')
  if (names(text.en) !== names(text.fr)) throw new PlaceholdersDiffer(id, key)
}

function requireLanguages(id: string, at: string, text: Partial<LocalizedText>) {
  for (const language of ['en', 'fr'] as const) {
    const said: unknown = text[language]
    if (typeof said !== 'string' || said.trim() === '') throw new LanguageMissing(id, at, language)
  }
}

/** Every text within: a record that speaks one language must speak the other. */
function requireLanguagesWithin(id: string, at: string, value: unknown) {
  if (typeof value !== 'object' || value === null) return
  if ('en' in value || 'fr' in value) return requireLanguages(id, at, value as Partial<LocalizedText>)
  for (const [name, member] of Object.entries(value)) requireLanguagesWithin(id, `${at}/${name}`, member)
}

function jsonSchemaOf(id: string, which: 'settings' | 'options', schema: PluginSchema): JsonSchema {
  let written: JsonSchema
  try {
    written = schema['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
  } catch (error) {
    throw new SchemaNotConvertible(id, which, error instanceof Error ? error.message : String(error))
  }
  if (written.type !== 'object') throw new SchemaNotConvertible(id, which, 'it is not an object')
  requireLabels(id, which, written)
  return written
}

/** Each field has a label in both languages, at every depth that a form draws; so has each value of a choice. */
function requireLabels(id: string, at: string, schema: JsonSchema) {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const path = `${at}/${name}`
    requireLanguages(id, path, field['x-label'] ?? {})
    for (const value of field.enum ?? []) {
      requireLanguages(id, `${path}/${value}`, field['x-enum-labels']?.[String(value)] ?? {})
    }
    if (field['x-aftercare'] === undefined) {
      requireLabels(id, path, field)
      if (field.items !== undefined) requireLabels(id, path, field.items)
    }
  }
}
