import type { HookCall, HookSetting } from './hook-context.ts'
import type { KeptAnswers } from './kept-answers.ts'
import type { KeptLine } from './kept-line.ts'
import type { Asked } from './refuse-answer.ts'

/** An add-on of the selection, made ready; in order of its id. */
export interface PreparedAddOn {
  readonly setting: HookSetting
  /** Its `charge` hook's context and who is asked, both set to each asset in turn. */
  readonly call: HookCall
  readonly asked: Asked
  /** What its `charge` hook answered so far, by the facts it read (decision 0004). */
  readonly kept: KeptAnswers<readonly KeptLine[]>
}
