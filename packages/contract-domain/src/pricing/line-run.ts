import type { FactsReader } from './facts-reader.ts'
import { finding, type FindingCode } from './finding.ts'
import type { MessageParams } from '../text/index.ts'
import type { Finding } from './price-decision.ts'

/** What one pricing of one asset gathers besides its lines: the facts read and the refusals met. */
export interface LineRun {
  readonly facts: FactsReader
  readonly refusals: Finding[]
}

export function refuse(
  run: LineRun,
  {
    code,
    params,
    addOn,
  }: { readonly code: FindingCode; readonly params: MessageParams; readonly addOn?: string },
): void {
  run.refusals.push(finding(code, params, addOn))
}
