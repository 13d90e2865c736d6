import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from '@pothos/core'
import { DomainError } from '@aftercare/contract-domain/text'
import { GraphQLError, type GraphQLFieldResolver } from 'graphql'
import type { Context } from '../context.ts'
import { databaseErrorOf } from '../db/database-error.ts'
import { InvalidInput } from '../errors.ts'

declare global {
  // The library declares the plugins that a builder may name in this namespace, and has each plugin add itself.
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      refusals: RefusalsPlugin<Types>
    }
  }
}

/**
 * A refusal that no result union of its field takes becomes an error with a code, in the caller's language. Left as
 * it is, graphql would take it for one of its own errors: both have a `path`, and the field's would be lost.
 * Only fields with arguments refuse.
 */
export class RefusalsPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapArgMappers(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object> | undefined,
    field: PothosOutputFieldConfig<Types>,
  ): typeof resolve {
    if (resolve === undefined || Object.keys(field.args).length === 0) return resolve
    return (...given) => {
      const [, , context] = given
      const say = (error: unknown): never => {
        throw asGraphQLError(error, context as Context)
      }
      try {
        const value: unknown = resolve(...given)
        return value instanceof Promise ? value.catch(say) : value
      } catch (error) {
        return say(error)
      }
    }
  }
}

export const refusalsPlugin = 'refusals' as const

SchemaBuilder.registerPlugin(refusalsPlugin, RefusalsPlugin)

function asGraphQLError(error: unknown, context: Context): unknown {
  if (error instanceof DomainError)
    return new GraphQLError(context.text(error.text), {
      originalError: error,
      extensions: {
        code: 'BAD_USER_INPUT',
        refusal: error.code,
        ...(error instanceof InvalidInput
          ? { issues: error.issues.map(({ path, message }) => ({ path, message: message[context.locale] })) }
          : {}),
      },
    })
  // What the library refuses by itself: an id of another type, a page of both ends.
  if (error instanceof Error && error.name === 'PothosValidationError')
    return new GraphQLError(error.message, {
      originalError: error,
      extensions: { code: 'BAD_USER_INPUT' },
    })
  // A character that no text of the database may hold; nothing else of a statement is the caller's to mend.
  if (['22021', '22P05'].includes(databaseErrorOf(error)?.code ?? ''))
    return new GraphQLError(context.text({ key: 'api.text-unstorable', params: {} }), {
      extensions: { code: 'BAD_USER_INPUT' },
    })
  return error
}
