import { DomainError } from '../text/index.ts'

/** The catalog version has no such tier. */
export class TierUnknown extends DomainError {
  constructor(tier: string, path: readonly (string | number)[] = ['tiers', tier]) {
    super({
      code: 'catalog.tier-unknown',
      messageKey: 'catalog.tier-unknown',
      params: { tier },
      cureKey: 'catalog.tier-unknown.cure',
      path,
    })
  }
}
