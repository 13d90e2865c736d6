/** `standard` is the rule of domain §5; the others are switched on by policy. */
export type LadderReading = 'standard' | OtherLadderReading

export type OtherLadderReading = 'same-choice' | 'reach' | 'nowhere-above'

/** How strictly an administrator has the ladder judged (domain §5). */
export interface LadderPolicy {
  /** Overlap is an error, not a warning. */
  readonly strict: boolean
  /** What incomparable, unknown and not proven are. */
  readonly unsettled: 'warning' | 'error'
  /** Dimensions that no comparison looks at. */
  readonly leftOut: readonly string[]
  /** Besides the standard one. */
  readonly readings: readonly OtherLadderReading[]
}

export const DEFAULT_POLICY: LadderPolicy = { strict: false, unsettled: 'warning', leftOut: [], readings: [] }

/** The policy of a version, the default where it states none. */
export function ladderPolicyOf({ ladder }: { readonly ladder?: LadderPolicy }): LadderPolicy {
  return ladder ?? DEFAULT_POLICY
}
