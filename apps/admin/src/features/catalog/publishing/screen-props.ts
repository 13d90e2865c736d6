import type { Publishing } from './publishing.graphql.ts'

export interface ScreenProps {
  readonly version: Publishing
  readonly onReload: () => void
  /** Goes to the publication of another draft. */
  readonly onOpen: (versionId: string) => void
}
