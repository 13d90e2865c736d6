import { apiMessages } from '../api-messages.ts'
import { InvalidInput } from '../errors.ts'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A Relay id: opaque to clients, type and row id to us. */
export function writeGlobalId(typename: string, id: string | number | bigint): string {
  return Buffer.from(`${typename}:${id}`).toString('base64url')
}

/** Throws {@link InvalidInput}: every node's id is a UUID, and nothing else may reach a statement. */
export function readGlobalId(globalId: string): { typename: string; id: string } {
  const [typename = '', id = '', ...rest] = Buffer.from(globalId, 'base64url').toString('utf8').split(':')
  if (!/^[A-Z][A-Za-z]*$/.test(typename) || !uuid.test(id) || rest.length > 0)
    throw new InvalidInput([{ path: ['id'], message: apiMessages['api.invalid-id'] }])
  return { typename, id }
}

/** The id of an asset where a field gives ids and no nodes. */
export function assetIdOf(id: string): string {
  return writeGlobalId('Asset', id)
}
