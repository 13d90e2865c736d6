import type { ContractTerms } from './contract-terms.ts'
import type { ContractStatus, ServiceContract } from './service-contract.ts'

/** Days of cover over all lines, from the first to the one before `endExclusive`. */
export interface ContractPeriod {
  readonly start: string
  readonly endExclusive: string
  /** No asset's start is recorded yet: the days are those that were priced. */
  readonly open: boolean
}

export function contractPeriod(terms: ContractTerms): ContractPeriod {
  const assets = terms.lines.flatMap((line) => line.groups.flatMap((group) => group.assets))
  return {
    start: terms.lines.map((line) => line.start).toSorted()[0] ?? terms.signedOn,
    endExclusive:
      terms.lines
        .map((line) => line.endExclusive)
        .toSorted()
        .at(-1) ?? terms.signedOn,
    open: assets.every((asset) => asset.start === null),
  }
}

/**
 * What a contract is on a day (domain §9): *active* and *expired* follow from its dates. A contract whose start is
 * open stays signed. A suspension ends with the cover; renewed and terminated stand.
 */
export function contractStatus(
  { storedStatus, terms }: Pick<ServiceContract, 'storedStatus' | 'terms'>,
  today: string,
): ContractStatus {
  return statusInPeriod(storedStatus, contractPeriod(terms), today)
}

/** The same of a contract whose period is known without reading its terms. */
export function statusInPeriod(
  storedStatus: ServiceContract['storedStatus'],
  { start, endExclusive, open }: ContractPeriod,
  today: string,
): ContractStatus {
  if (storedStatus === 'renewed' || storedStatus === 'terminated') return storedStatus
  if (!open && today >= endExclusive) return 'expired'
  if (storedStatus === 'suspended') return 'suspended'
  return open || today < start ? 'signed' : 'active'
}
