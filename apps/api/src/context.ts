import { initContextCache } from '@pothos/core'
import {
  type Locale,
  type Message,
  type MessageCatalogue,
  MessageKeyUnknown,
  renderMessage,
} from '@aftercare/contract-domain/text'
import { roleNames } from './api-messages.ts'
import type { Clock } from './clock.ts'
import type { Database } from './db/database.ts'
import type { DemoAccount } from './demo/demo-accounts.ts'
import type { LadderProver } from './ladder/ladder-prover.ts'
import { isRole } from './permissions.ts'
import type { PluginHost } from './plugin-host.ts'
import type { Viewer } from './viewer.ts'

/** What the process has once, and every request sees. */
export interface Installation {
  readonly db: Database
  readonly clock: Clock
  readonly plugins: PluginHost
  /** Proves the ladders of catalog versions. */
  readonly ladder: LadderProver
  /** Every text of the core, the API and the plugins. */
  readonly messages: MessageCatalogue
  /** Sign-ins to show; empty outside the demo. */
  readonly demoAccounts: readonly DemoAccount[]
}

/** What a resolver may use. */
export interface Context extends Installation {
  readonly viewer: Viewer | null
  readonly locale: Locale
  readonly requestId: string
  /** A message in the caller's language; its key when no catalogue knows it (a plugin that is gone). */
  text(message: Message): string
}

/** The context of one request, with loaders of its own. */
export function createContext(
  installation: Installation,
  request: { readonly viewer: Viewer | null; readonly locale: Locale; readonly requestId: string },
): Context {
  return {
    ...initContextCache(),
    ...installation,
    ...request,
    text: (message) => textOf(message, request.locale, installation.messages),
  }
}

/** Forgets what the loaders read, so that what a mutation changed is read again. */
export function forgetLoaded(context: Context): void {
  Object.assign(context, initContextCache())
}

/** A message in a language, a role named as people call it; its key when no catalogue knows it. */
export function textOf(message: Message, locale: Locale, messages: MessageCatalogue): string {
  try {
    return renderMessage(withRoleName(message), locale, messages)
  } catch (error) {
    if (error instanceof MessageKeyUnknown) return message.key
    throw error
  }
}

/** The domain knows a role by its key. */
function withRoleName(message: Message): Message {
  const { role } = message.params
  return typeof role === 'string' && isRole(role)
    ? { ...message, params: { ...message.params, role: roleNames[role] } }
    : message
}

/**
 * The language of a request: what it asks for, when that is one of ours, else that of who asks, else English.
 * The first language wins that the header lists with the highest weight.
 */
export function chooseLocale(acceptLanguage: string | undefined, viewer: Viewer | null): Locale {
  const asked = (acceptLanguage ?? '')
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';')
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: tag.toLowerCase().split('-')[0], weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter((entry): entry is { language: Locale; weight: number } =>
      ['en', 'fr'].includes(entry.language ?? ''),
    )
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight)
  return asked[0]?.language ?? viewer?.locale ?? 'en'
}
