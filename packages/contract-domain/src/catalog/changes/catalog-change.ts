import type { Message, MessageParams } from '../../text/index.ts'
import type { CatalogVersion, Json } from '../catalog-version.ts'
import type { changeMessages } from '../messages/change-messages.ts'
import { namePath } from '../reading/path-text.ts'
import type { Difference } from './diff.ts'

/** One change between two versions, as an administrator says it. */
export interface CatalogChange {
  readonly path: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly before?: Json
  readonly after?: Json
  readonly message: Message
}

export interface Versions {
  readonly before: CatalogVersion
  readonly after: CatalogVersion
}

type KeyOf<Key> = Key extends `catalog.change.${infer Name}` ? Name : never
type ChangeKey = Exclude<KeyOf<keyof typeof changeMessages>, `text.${string}`>

/** A difference with its sentence. */
export function changeOf(difference: Difference, key: ChangeKey, params: MessageParams): CatalogChange {
  const { path, before, after } = difference
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
  return {
    path: namePath(path),
    kind,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    message: { key: `catalog.change.${key}`, params },
  }
}
