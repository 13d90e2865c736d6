import type { CatalogCheck, CatalogVersion } from '@aftercare/contract-domain/catalog'
import type { PairVerdict } from '@aftercare/contract-domain/ladder'
import type { LocalizedText } from '@aftercare/contract-domain/text'
import type { LadderProof } from './prove-version.ts'

/** What the proof has to say before publishing: errors refuse, warnings are to be acknowledged. */
export function ladderChecks(
  { isComplete, pairs }: LadderProof,
  version: Pick<CatalogVersion, 'tiers'>,
): readonly CatalogCheck[] {
  const found = pairs.flatMap(({ verdict }): CatalogCheck[] =>
    verdict.severity === 'passed' ? [] : [checkOf(verdict, version)],
  )
  if (!isComplete) return [UNDER_WAY, ...found]
  if (found.length > 0) return found
  return [{ code: 'ladder', outcome: 'passed', message: { key: 'api.ladder.passed', params: {} } }]
}

const UNDER_WAY: CatalogCheck = {
  code: 'ladder.under-way',
  outcome: 'unknown',
  message: { key: 'api.ladder.under-way', params: {} },
  cure: { key: 'api.ladder.under-way.cure', params: {} },
}

function checkOf(verdict: PairVerdict, version: Pick<CatalogVersion, 'tiers'>): CatalogCheck {
  const { pair, reading, severity, message } = verdict
  const kind = reading === 'standard' ? verdict.verdict : 'reading'
  const params = { below: titleOf(version, pair.below), above: titleOf(version, pair.above) }
  return {
    code: `ladder.${reading === 'standard' ? verdict.verdict : reading}`,
    outcome: severity === 'error' ? 'refused' : 'approval-needed',
    path: `/order/${pair.above}/${pair.below}`,
    message,
    cure: { key: `api.ladder.${kind}.cure`, params },
  }
}

function titleOf({ tiers }: Pick<CatalogVersion, 'tiers'>, tier: string): LocalizedText {
  return tiers.find(({ id }) => id === tier)?.title ?? { en: tier, fr: tier }
}
