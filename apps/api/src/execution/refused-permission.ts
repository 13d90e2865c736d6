import type { ForbiddenResult } from '@pothos/plugin-scope-auth'
import { GraphQLError } from 'graphql'
import type { Context } from '../context.ts'

/** A refused permission is a fault of the request with a code, never a member of a result. */
export function refusedPermission(failure: ForbiddenResult['failure'], context: Context): GraphQLError {
  if (context.viewer === null)
    return new GraphQLError(context.text({ key: 'api.unauthenticated', params: {} }), {
      extensions: { code: 'UNAUTHENTICATED' },
    })
  const permission = 'parameter' in failure ? String(failure.parameter) : ''
  return new GraphQLError(
    context.text({ key: 'api.forbidden', params: { role: context.viewer.role, permission } }),
    { extensions: { code: 'FORBIDDEN', permission } },
  )
}
