import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { ErrorState } from '../../../ui/error-state.tsx'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { inWords } from '../../../ui/refused.ts'
import { Calculating } from './calculating.tsx'
import { ChangedCover } from './changed-cover.tsx'
import { ChargeTable } from './charge-table.tsx'
import { CurveSection } from './curve-section.tsx'
import { OwnLines } from './own-lines.tsx'
import type { Playground, PlaygroundInput, PlaygroundVersion } from './playground.graphql.ts'
import type { PlaygroundSearch } from './playground-search.ts'
import { Section } from './section.tsx'
import { TiersByTerms } from './tiers-by-terms.tsx'
import type { TriedCase } from './tried-case.ts'
import { usePlayground } from './use-playground.ts'
import { WhyNot } from './why-not.tsx'

/** What the server makes of the case: price, lines, cover, every tier and term, the curve. */
export function TriedResult({
  version,
  tried,
  input,
  onChange,
}: {
  version: PlaygroundVersion
  tried: TriedCase
  input: PlaygroundInput
  onChange: (change: PlaygroundSearch) => void
}) {
  const { t } = useLingui()
  const { calculating, error, playground, refused, ask } = usePlayground(input)
  if (error !== undefined) return <ErrorState error={error} onRetry={ask} />
  if (refused !== null) return <RefusalAlert refused={refused} />
  // The last state is what would hold now; when its settings are refused, the one before it still has figures.
  const shown = playground?.states.findLast((state) => state.case !== null) ?? null
  const problems = playground?.states.flatMap((state) => state.problems) ?? []
  const wait = (height: number) => (calculating ? <Calculating height={height} /> : <NotSold />)
  return (
    <>
      <Section title={t`What it charges`}>
        {problems.length > 0 && (
          <RefusalAlert
            refused={inWords({
              message: t`These settings could not be saved; what follows is without them.`,
              cure: null,
              problems,
            })}
          />
        )}
        {playground === null || shown?.case == null ? (
          wait(150)
        ) : (
          <>
            <ChargeTable states={playground.states} version={version} />
            <Text size="xs" c="dimmed" mb="xs">
              <Plural
                value={tried.count}
                one="Net of one asset over the whole term, after discounts, before tax, as the server prices it today."
                other="Net of # assets over the whole term, after discounts, before tax, as the server prices it today."
              />
            </Text>
            <WhyNot shown={shown.case} />
          </>
        )}
      </Section>
      <Section title={t`Its own lines`}>
        {shown?.case == null ? wait(80) : <OwnLines shown={shown.case} version={version} />}
      </Section>
      <Section title={t`Cover it changes`}>
        {shown?.case == null ? wait(80) : <ChangedCover changes={shown.case.coverChanges} />}
      </Section>
      <Section title={t`Tiers and terms`}>
        {playground === null || shown === null ? (
          wait(160)
        ) : (
          <TiersByTerms
            grid={shown.grid}
            saved={before(playground, shown.state)?.grid ?? []}
            chosen={tried}
            onChoose={(tier, term) => onChange({ tier, term })}
          />
        )}
      </Section>
      <Section title={t`Over one fact`}>
        {playground === null ? (
          <Calculating height={360} />
        ) : (
          <CurveSection
            playground={playground}
            version={version}
            // Unset, the server chooses.
            onChoose={(choice) => onChange(choice as PlaygroundSearch)}
          />
        )}
      </Section>
    </>
  )
}

function before({ states }: Playground, state: Playground['states'][number]['state']) {
  const place = states.findIndex((each) => each.state === state)
  return place > 0 ? states[place - 1] : undefined
}

function NotSold() {
  return (
    <Text size="sm" c="dimmed">
      <Trans>There is no price: the add-on or the price book is not in this version.</Trans>
    </Text>
  )
}
