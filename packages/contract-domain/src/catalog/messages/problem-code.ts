import type { meaningMessages } from './meaning-messages.ts'
import type { shapeMessages } from './shape-messages.ts'

type Key = keyof typeof shapeMessages | keyof typeof meaningMessages

/** Codes of problems that the reader finds itself, without the prefix: each has a message and a cure. */
export type ProblemCode = Key extends `catalog.${infer Code}`
  ? Code extends `${string}.cure`
    ? never
    : Code
  : never
