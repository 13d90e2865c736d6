import type { ApolloServerPlugin } from '@apollo/server'
import type { Message } from '@aftercare/contract-domain/text'
import { type DocumentNode, GraphQLError, OperationTypeNode, visit } from 'graphql'
import type { Context } from '../context.ts'

/** Limits on what stands in an operation and its variables, checked before anything runs. */
export const valueLimits = {
  /** Characters of one text: some ten pages. */
  text: 20_000,
  /** Entries of one list, members of one record. */
  entries: 10_000,
  /** Lists and records inside each other. */
  depth: 100,
} as const

/**
 * Refuses subscriptions, which nobody answers, and values that no part of the product may be given: a text that can't be stored and read back as it was
 * (U+0000, half a surrogate pair), and what is large or deep enough to hurt whoever walks over it.
 */
export function limitValues(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, document, operation, contextValue }) => {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
          throw new GraphQLError('There are no subscriptions.', {
            extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
          })
        const fault = faultIn(request.variables ?? {}) ?? faultOfTexts(document)
        if (fault === undefined) return
        throw new GraphQLError(contextValue.text(fault.message), {
          extensions: { code: 'BAD_USER_INPUT', valuePath: fault.path.slice(0, 12), http: { status: 400 } },
        })
      },
    }),
  }
}

interface Fault {
  readonly message: Message
  readonly path: readonly string[]
}

interface Place {
  readonly value: unknown
  readonly path: readonly string[]
}

/** The first fault of a value of JSON. A list of what is still to be seen, and no recursion: the value may be deep. */
function faultIn(root: unknown): Fault | undefined {
  const open: Place[] = [{ value: root, path: [] }]
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const { value, path } = place
    const message = faultOf(value, path)
    if (message !== undefined) return { message, path }
    if (typeof value !== 'object' || value === null) continue
    for (const [name, inner] of Object.entries(value)) {
      const unstorable = Array.isArray(value) || isFile(path) ? undefined : textFault(name)
      if (unstorable !== undefined) return { message: unstorable, path }
      open.push({ value: inner, path: [...path, name] })
    }
  }
  return undefined
}

function faultOf(value: unknown, path: readonly string[]): Message | undefined {
  if (typeof value === 'string') return isFile(path) ? undefined : textFault(value)
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > valueLimits.depth) return limited('api.value-too-deep', valueLimits.depth)
  const entries = Array.isArray(value) ? value.length : Object.keys(value).length
  return entries > valueLimits.entries ? limited('api.value-too-long', valueLimits.entries) : undefined
}

/** A catalog's file has a reader of its own, which names every bad text with its cure. */
function isFile([input, member]: readonly string[]): boolean {
  return input === 'input' && member === 'file'
}

function textFault(text: string): Message | undefined {
  if (text.length > valueLimits.text) return limited('api.text-too-long', valueLimits.text)
  return text.includes('\0') || !text.isWellFormed() ? { key: 'api.text-unstorable', params: {} } : undefined
}

function limited(key: string, limit: number): Message {
  return { key, params: { limit } }
}

/** The same of the texts that stand in the document itself. */
function faultOfTexts(document: DocumentNode): Fault | undefined {
  let fault: Fault | undefined
  visit(document, {
    StringValue: ({ value }) => {
      const message = textFault(value)
      if (message !== undefined) fault ??= { message, path: [] }
    },
  })
  return fault
}
