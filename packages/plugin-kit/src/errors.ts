import { DomainError, inBothLanguages, renderMessage, type Refusal } from '@aftercare/contract-domain/text'
import { pluginKitMessages } from './messages.ts'
import type { SchemaProblem } from './plugin-schema.ts'

type Given = Omit<Refusal, 'messageKey' | 'cureKey'>

/** A refusal of the kit. Its `message` is the English sentence with the cure, for the author who reads a terminal. */
export abstract class PluginRefusal extends DomainError {
  constructor(refusal: Given) {
    super({ ...refusal, messageKey: refusal.code, cureKey: `${refusal.code}.cure` })
    const said = [this.text, this.cure].flatMap((message) =>
      message === undefined ? [] : [renderMessage(message, 'en', pluginKitMessages)],
    )
    this.message = `${said.join(' ')} [${this.code}]`
  }
}

export class PluginIdInvalid extends PluginRefusal {
  constructor(id: string) {
    super({ code: 'plugin-kit.id-invalid', params: { plugin: id } })
  }
}

export class PluginVersionInvalid extends PluginRefusal {
  constructor(plugin: string, version: string) {
    super({ code: 'plugin-kit.version-invalid', params: { plugin, version } })
  }
}

/** The plugin was written for another kit, or names a range that can't be read. */
export class KitRangeNotMet extends PluginRefusal {
  constructor(plugin: string, range: string, kit: string) {
    super({ code: 'plugin-kit.range-not-met', params: { plugin, range, kit } })
  }
}

export class LanguageMissing extends PluginRefusal {
  constructor(plugin: string, at: string, language: string) {
    super({ code: 'plugin-kit.language-missing', params: { plugin, at, language } })
  }
}

/** English and French of one message name different values. */
export class PlaceholdersDiffer extends PluginRefusal {
  constructor(plugin: string, key: string) {
    super({ code: 'plugin-kit.placeholders-differ', params: { plugin, key } })
  }
}

export class MessageForeign extends PluginRefusal {
  constructor(plugin: string, key: string) {
    super({ code: 'plugin-kit.message-foreign', params: { plugin, key } })
  }
}

export class DimensionForeign extends PluginRefusal {
  constructor(plugin: string, dimension: string) {
    super({ code: 'plugin-kit.dimension-foreign', params: { plugin, dimension } })
  }
}

/** Settings or options have no JSON Schema: no form can be drawn, nothing can be enumerated. */
export class SchemaNotConvertible extends PluginRefusal {
  constructor(plugin: string, schema: 'settings' | 'options', why: string) {
    super({ code: 'plugin-kit.schema-not-convertible', params: { plugin, schema, why } })
  }
}

/** The admin's settings are not what the plugin's schema asks for. */
export class SettingsInvalid extends PluginRefusal {
  readonly problems: readonly SchemaProblem[]

  constructor(plugin: string, problems: readonly SchemaProblem[]) {
    super({ code: 'plugin-kit.settings-invalid', ...valueRefused(plugin, problems) })
    this.problems = problems
  }
}

/** The buyer's options are not what the plugin's schema asks for, or not what these settings offer. */
export class OptionsInvalid extends PluginRefusal {
  readonly problems: readonly SchemaProblem[]

  constructor(plugin: string, problems: readonly SchemaProblem[]) {
    super({ code: 'plugin-kit.options-invalid', ...valueRefused(plugin, problems) })
    this.problems = problems
  }
}

/** A hook tried to change what it was shown. */
export class ContextReadOnly extends PluginRefusal {
  constructor(plugin: string, hook: string, member: string) {
    super({ code: 'plugin-kit.context-read-only', params: { plugin, hook, member } })
  }
}

function valueRefused(plugin: string, problems: readonly SchemaProblem[]) {
  const said = inBothLanguages((locale) =>
    problems.map(({ path, text }) => `${path === '' ? '/' : path}: ${text[locale]}`).join(' · '),
  )
  const first = problems[0]?.path.split('/').slice(1) ?? []
  return { params: { plugin, problems: said }, path: first }
}
