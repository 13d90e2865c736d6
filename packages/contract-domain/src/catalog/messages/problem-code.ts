import type { meaningMessages } from './meaning-messages.ts'
import type { pluginMessages } from './plugin-messages.ts'
import type { publishMessages } from './publish-messages.ts'
import type { releaseMessages } from './release-messages.ts'
import type { shapeMessages } from './shape-messages.ts'

type Key =
  | keyof typeof shapeMessages
  | keyof typeof meaningMessages
  | keyof typeof pluginMessages
  | keyof typeof publishMessages
  | keyof typeof releaseMessages

/** Codes of problems that the reader finds itself, without the prefix: each has a message and a cure. */
export type ProblemCode = Key extends `catalog.${infer Code}`
  ? Code extends `${string}.cure` | `check.${string}`
    ? never
    : Code
  : never
