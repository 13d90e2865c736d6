import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Stack, Text } from '@mantine/core'
import { useQuery, type CombinedError } from 'urql'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { useMay } from '../../../ui/viewer.ts'
import { ImpactHistogram } from './impact-histogram.tsx'
import { ImpactTotals } from './impact-totals.tsx'
import { RenewalImpactQuery, type Impact } from './publishing.graphql.ts'
import type { StepSummary } from './steps-bar.tsx'
import { Step } from './step.tsx'
import { UnpricedContracts } from './unpriced-contracts.tsx'
import { WorstCases } from './worst-cases.tsx'

export interface ImpactAnswer {
  readonly impact: Impact | null
  readonly maySee: boolean
  readonly error: CombinedError | undefined
  readonly askAgain: () => void
}

/** What the version would do to the contracts that are active today, as the server prices them. */
export function useImpact(versionId: string): ImpactAnswer {
  const mayReadContracts = useMay('contract.read')
  const mayReadPrices = useMay('price.read')
  const maySee = mayReadContracts && mayReadPrices
  const [{ data, error }, ask] = useQuery({
    query: RenewalImpactQuery,
    variables: { id: versionId },
    requestPolicy: 'cache-and-network',
    pause: !maySee,
  })
  return {
    impact: data?.catalogVersion?.impact ?? null,
    maySee,
    error,
    askAgain: () => ask({ requestPolicy: 'network-only' }),
  }
}

export function useImpactSummary({ impact, maySee, error }: ImpactAnswer): StepSummary {
  const { t } = useLingui()
  return {
    id: 'impact',
    title: t`Impact`,
    state: impact === null ? 'waiting' : impact.unpriced > 0 ? 'open' : 'good',
    word: !maySee ? (
      <Trans>not shown to you</Trans>
    ) : error !== undefined ? (
      <Trans>could not be worked out</Trans>
    ) : impact === null ? (
      <Trans>calculating…</Trans>
    ) : impact.contracts === 0 ? (
      <Trans>no active contract</Trans>
    ) : impact.unpriced > 0 ? (
      <Plural value={impact.unpriced} one="# contract without a price" other="# contracts without a price" />
    ) : (
      <Plural value={impact.contracts} one="# contract priced anew" other="# contracts priced anew" />
    ),
  }
}

/** Each active contract as it would be renewed at its end: how many pay more or less, who pays most, who can't. */
export function ImpactStep({ answer, summary }: { answer: ImpactAnswer; summary: StepSummary }) {
  const { impact, maySee, error, askAgain } = answer
  return (
    <Step {...summary} number={3}>
      {!maySee ? (
        <Text size="sm">
          <Trans>The impact shows contracts and their prices. Your role does not read both.</Trans>
        </Text>
      ) : error !== undefined ? (
        <ErrorState error={error} onRetry={askAgain} />
      ) : impact === null ? (
        <Loading rows={5} />
      ) : impact.contracts === 0 ? (
        <Text size="sm">
          <Trans>
            No contract of this catalog is active today, so nobody’s renewal changes. Once contracts run, each
            is priced here as if it were renewed at its end.
          </Trans>
        </Text>
      ) : (
        <Shown impact={impact} />
      )}
    </Step>
  )
}

function Shown({ impact }: { impact: Impact }) {
  return (
    <Stack gap="lg">
      <Text size="sm" c="dimmed">
        <Trans>
          Each active contract, priced as if it were renewed at its end on this draft: as it was signed,
          without what was negotiated. Running contracts do not change.
        </Trans>
        {impact.leftOut > 0 && (
          <>
            {' '}
            <Plural
              value={impact.leftOut}
              one="# contract that ends later is left out."
              other="# contracts that end later are left out."
            />
          </>
        )}
      </Text>
      <ImpactTotals totals={impact.totals} />
      {impact.priced > 0 && <ImpactHistogram bars={impact.histogram} />}
      {impact.priced > 0 && <WorstCases worst={impact.worst} />}
      <UnpricedContracts impact={impact} />
    </Stack>
  )
}
