import type { Wording } from '@aftercare/contract-domain/contract'
import type { Installation } from './context.ts'

/** How lines and add-ons are worded by what runs here today. */
export function wordingNow({ messages, plugins }: Pick<Installation, 'messages' | 'plugins'>): Wording {
  return { messages, addOnTitles: Object.fromEntries(plugins.plugins.map(({ id, title }) => [id, title])) }
}
