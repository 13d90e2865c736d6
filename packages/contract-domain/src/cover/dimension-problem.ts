import type { Message, MessageParams } from '../text/index.ts'
import type { dimensionProblemTexts } from './dimension-problem-texts.ts'

type TextKey = keyof typeof dimensionProblemTexts
export type DimensionProblemCode = Exclude<TextKey, `${string}.cure`>

/** What stands in the way of using a definition, with its place below the list of dimensions. */
export interface DimensionProblem {
  readonly path: readonly (string | number)[]
  readonly code: DimensionProblemCode
  readonly message: Message
  readonly cure: Message
}

/** Reports one problem of a definition: its code, the path below the definition, what the message names. */
export type ReportProblem = (
  code: DimensionProblemCode,
  path: readonly (string | number)[],
  params?: MessageParams,
) => void
