import type { ForbiddenResult } from '@pothos/plugin-scope-auth'
import { GraphQLError } from 'graphql'
import type { Context } from '../context.ts'
import { rightName, rolesWith } from '../permission-names.ts'

/** A refused permission is a fault of the request with a code, never a member of a result. */
export function refusedPermission(failure: ForbiddenResult['failure'], context: Context): GraphQLError {
  if (context.viewer === null)
    return new GraphQLError(context.text({ key: 'api.unauthenticated', params: {} }), {
      extensions: { code: 'UNAUTHENTICATED' },
    })
  return forbidden(permissionIn(failure), context)
}

/** The first permission that was missing; scopes asked for together fail together. */
function permissionIn(failure: ForbiddenResult['failure']): string {
  if ('parameter' in failure) return String(failure.parameter)
  if (!('failures' in failure)) return ''
  return failure.failures.map(permissionIn).find((permission) => permission !== '') ?? ''
}

/** The same refusal, where what was asked for decides which permission is needed. */
export function forbidden(permission: string, context: Pick<Context, 'viewer' | 'text'>): GraphQLError {
  const role = context.viewer?.role ?? ''
  const params = { role, right: rightName(permission), roles: rolesWith(permission) }
  return new GraphQLError(context.text({ key: 'api.forbidden', params }), {
    extensions: { code: 'FORBIDDEN', permission },
  })
}
