import type { InputRef, ObjectRef } from '@pothos/core'
import { apiMessages } from '../api-messages.ts'
import { builder, type SchemaSettings } from '../builder.ts'
import { type AnswerKeeping, type Done, keepWhole, runCommand } from '../command.ts'
import { type Context, forgetLoaded } from '../context.ts'
import type { Isolation, Transaction } from '../db/transaction.ts'
import { IdempotencyConflict, InvalidInput } from '../errors.ts'
import type { Permission } from '../permissions.ts'
import type { Viewer } from '../viewer.ts'
import { asMember, commonRefusals, type RefusalClass } from './refusal.ts'

type Types = PothosSchemaTypes.ExtendDefaultTypes<SchemaSettings>

builder.mutationType({})

/** What a mutation's `act` works with. */
export interface Work<Input> {
  readonly input: Input
  readonly tx: Transaction
  readonly viewer: Viewer
  readonly context: Context
}

export interface MutationOptions<Input, Answer extends object> {
  readonly description: string
  readonly permission: Permission
  /** The type of the answer. */
  readonly type: ObjectRef<Types, Answer, unknown> | ObjectRef<Types, unknown, Answer>
  readonly input: InputRef<Input>
  /** Refusals with a type of their own, beside InvalidInput, NotFound and RefusedByRule. */
  readonly refusals?: readonly RefusalClass[]
  /** True: the input has an `idempotencyKey`, and IdempotencyConflict is a member of the result. */
  readonly idempotent: boolean
  readonly isolation?: Isolation
  /** How the answer is kept under its key; absent: whole, as plain JSON. */
  readonly keeping?: AnswerKeeping<Answer>
  /** What takes long and changes nothing, done before the transaction; what it finds wrong `act` finds again. */
  prepare?(work: Omit<Work<Input>, 'tx'>): Promise<void>
  /** Load, decide, save. May run several times; changes nothing but the database. */
  act(work: Work<Input>): Promise<Done<Answer>>
}

/**
 * Adds a mutation: `name(input: …!): NameResult!`. Permission, transaction, idempotency and audit are all here, so
 * that what a mutation itself says is: load, decide, save.
 */
export function mutation<Input extends object, Answer extends object>(
  name: string,
  options: MutationOptions<Input, Answer>,
): void {
  const members: readonly RefusalClass[] = [
    ...commonRefusals,
    ...(options.idempotent ? [IdempotencyConflict] : []),
    ...(options.refusals ?? []),
  ]
  // Pothos works out its shapes from concrete types; here they are whatever the caller named.
  const type = options.type as ObjectRef<Types, object>
  const input = options.input as InputRef<object>
  builder.mutationField(name, (t) =>
    t.field({
      type,
      description: options.description,
      errors: { types: [...members] },
      authScopes: { may: options.permission },
      extensions: { permission: options.permission },
      args: { input: t.arg({ type: input, required: true }) },
      resolve: async (_root, args, context): Promise<object> => {
        try {
          return await run(name, options, { input: args.input as Input, context })
        } catch (error) {
          throw asMember(error, members)
        } finally {
          forgetLoaded(context)
        }
      },
    }),
  )
}

function keyIn(input: object): string | undefined {
  const key = 'idempotencyKey' in input ? input.idempotencyKey : undefined
  if (typeof key !== 'string') return undefined
  if (key.length === 0 || key.length > 200)
    throw new InvalidInput([
      { path: ['input', 'idempotencyKey'], message: apiMessages['api.idempotency-key-length'] },
    ])
  return key
}

async function run<Input extends object, Answer extends object>(
  name: string,
  options: MutationOptions<Input, Answer>,
  { input, context }: { readonly input: Input; readonly context: Context },
): Promise<Answer> {
  const { viewer } = context
  if (viewer === null) throw new Error(`${name} was let in without anybody signed in`)
  await options.prepare?.({ input, viewer, context })
  return runCommand(context.db, {
    actorId: viewer.id,
    action: name,
    requestId: context.requestId,
    input,
    ...(options.idempotent ? { idempotencyKey: keyIn(input) } : {}),
    ...(options.isolation === undefined ? {} : { isolation: options.isolation }),
    keeping: options.keeping ?? keepWhole<Answer>(),
    act: (tx) => options.act({ input, tx, viewer, context }),
  })
}
