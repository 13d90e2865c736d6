import type { Message } from '../../text/index.ts'

/** What is wrong with a certificate, and where in it. */
export type CertificateFault =
  | 'tier-unknown'
  | 'options-differ'
  | 'choice-not-set-aside'
  | 'row-not-asked'
  | 'row-met-already'
  | 'row-not-prime'
  | 'under-the-price'
  | 'cheapest-differs'
  | 'branch-incomplete'
  | 'branch-twice'
  | 'bound-above-duals'
  | 'dual-negative'
  | 'bound-too-low'
  | 'not-infeasible'
  | 'priced-differs'
  | 'priced-too-low'
  | 'left-undecided'
  | 'unreadable'

export type CertificateCheck =
  | { readonly accepted: true }
  | {
      readonly accepted: false
      readonly fault: CertificateFault
      /** Members from the root to the place, joined by `/`. */
      readonly at: string
      readonly message: Message
    }

/** Thrown within the checker, answered by it. */
export class CertificateRefused extends Error {
  readonly fault: CertificateFault
  readonly at: string

  constructor(fault: CertificateFault, at: string) {
    super(`${fault} at ${at}`)
    this.fault = fault
    this.at = at
  }
}

export function refusedCheck({ fault, at }: CertificateRefused): CertificateCheck {
  return {
    accepted: false,
    fault,
    at,
    message: { key: `ladder.certificate.${fault}`, params: { at: at === '' ? '/' : at } },
  }
}
