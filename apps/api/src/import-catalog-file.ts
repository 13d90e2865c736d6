import { readFileSync } from 'node:fs'
import { CatalogInvalid, type CatalogProblem } from '@aftercare/contract-domain/catalog'
import {
  DomainError,
  type Locale,
  type MessageParams,
  mergeCatalogues,
} from '@aftercare/contract-domain/text'
import { importCatalogDocument, readCatalogFile } from './catalog-file.ts'
import type { Clock } from './clock.ts'
import { keepWhole, runCommand } from './command.ts'
import { textOf } from './context.ts'
import { catalogByKey, publishedVersionOf } from './db/catalog-store.ts'
import type { Database } from './db/database.ts'
import { importCatalogMessages } from './import-catalog-messages.ts'
import { coreMessages } from './messages.ts'
import type { LadderProver } from './ladder/ladder-prover.ts'
import type { PluginHost } from './plugin-host.ts'

/** What was asked for at the terminal. */
export interface CatalogFileImport {
  readonly file: string
  readonly dryRun: boolean
  readonly publish: boolean
  readonly reason: string
}

/** Where an import runs, and how it speaks. */
export interface ImportSurroundings {
  readonly db: Database
  readonly clock: Clock
  readonly plugins: PluginHost
  readonly ladder: LadderProver
  readonly locale: Locale
  /** Receives one line of what was done. */
  readonly say: (line: string) => void
  /** Receives one line of what is wrong. */
  readonly complain: (line: string) => void
}

/**
 * Imports a catalog file by the commands that answer requests, and says line by line what came of it.
 * @returns whether it was taken, or, of a dry run, would be
 */
export async function importCatalogFile(
  { file, dryRun, publish, reason }: CatalogFileImport,
  surroundings: ImportSurroundings,
): Promise<boolean> {
  const { db, clock, plugins, ladder, say, complain } = surroundings
  const speak = speaker(surroundings)
  const read = readJson(file)
  if ('key' in read) {
    complain(speak(read.key, { file, reason: read.reason }))
    return false
  }
  const asked = { document: read.document, publish }
  const reading = await readCatalogFile(db, asked, { plugins: plugins.plugins, ladder })
  if (reading.document === null) {
    complainOf(reading.problems, file, surroundings)
    return false
  }
  const catalog = reading.document.catalog.id
  for (const line of await differences(catalog, reading.changes, surroundings)) say(line)
  if (dryRun) {
    say(speak('import.sound', { file }))
    return true
  }
  try {
    const { number } = await runCommand(db, {
      actorId: 'system',
      action: 'importCatalog',
      requestId: null,
      input: { file, publish, reason },
      keeping: keepWhole<{ readonly number: number | null }>(),
      act: async (tx) => {
        const actor = { by: 'system', at: clock.now(), plugins: plugins.plugins, ladder }
        const { version, audit } = await importCatalogDocument(tx, { ...asked, reason }, actor)
        return { answer: { number: version.number }, audit }
      },
    })
    say(
      number === null
        ? speak('import.drafted', { catalog })
        : speak('import.published', { catalog, number: String(number) }),
    )
    return true
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    // What it was read against may have changed since.
    if (error instanceof CatalogInvalid) complainOf(error.problems, file, surroundings)
    else complain(textOf(error.text, surroundings.locale, messagesOf(surroundings)))
    return false
  }
}

async function differences(
  catalog: string,
  changes: Awaited<ReturnType<typeof readCatalogFile>>['changes'],
  surroundings: ImportSurroundings,
): Promise<readonly string[]> {
  const { db, locale } = surroundings
  const speak = speaker(surroundings)
  const known = await catalogByKey(db, catalog)
  const sold = known && (await publishedVersionOf(db, known.id))
  if (sold === undefined) return [speak('import.first', { catalog })]
  const number = String(sold.number)
  if (changes.length === 0) return [speak('import.no-changes', { number })]
  const messages = messagesOf(surroundings)
  return [
    speak('import.changes', { number }),
    ...changes.map(({ message }) => `  ${textOf(message, locale, messages)}`),
  ]
}

function complainOf(
  problems: readonly CatalogProblem[],
  file: string,
  surroundings: ImportSurroundings,
): void {
  const { locale, complain } = surroundings
  const messages = messagesOf(surroundings)
  for (const { path, message, cure } of problems)
    complain(`${path || '/'}: ${textOf(message, locale, messages)} ${textOf(cure, locale, messages)}`)
  complain(speaker(surroundings)('import.problems', { file, count: problems.length }))
}

function readJson(
  file: string,
):
  | { readonly document: unknown }
  | { readonly key: 'import.file-unreadable' | 'import.file-no-json'; readonly reason: string } {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    return { key: 'import.file-unreadable', reason: codeOf(error) }
  }
  try {
    // Some editors begin a file with a mark of its byte order.
    return { document: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown }
  } catch (error) {
    return { key: 'import.file-no-json', reason: error instanceof Error ? error.message : String(error) }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function messagesOf({ plugins }: Pick<ImportSurroundings, 'plugins'>) {
  return mergeCatalogues(coreMessages, plugins.messages)
}

function speaker({ locale }: Pick<ImportSurroundings, 'locale'>) {
  return (key: keyof typeof importCatalogMessages, params: MessageParams) =>
    textOf({ key, params }, locale, importCatalogMessages)
}
