import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Badge, List, Stack, Text, Title } from '@mantine/core'
import { groupedChanges, type ChangeGroup } from './group-changes.ts'
import type { Change, Publishing } from './publishing.graphql.ts'
import type { StepSummary } from './steps-bar.tsx'
import { Step } from './step.tsx'

export function useChangesSummary({ changesToSold, catalog }: Publishing): StepSummary {
  const { t } = useLingui()
  const count = changesToSold.length
  return {
    id: 'changes',
    title: t`Changes`,
    state: count > 0 || catalog.published === null ? 'good' : 'open',
    word:
      catalog.published === null ? (
        <Trans>the first version</Trans>
      ) : count === 0 ? (
        <Trans>nothing changed</Trans>
      ) : (
        <Plural value={count} one="# change" other="# changes" />
      ),
  }
}

/** What publishing would change of what is sold today, as sentences. */
export function ChangesStep({ version, summary }: { version: Publishing; summary: StepSummary }) {
  const titles = useGroupTitles()
  const { changesToSold, catalog } = version
  return (
    <Step {...summary} number={1}>
      {catalog.published === null ? (
        <Text size="sm">
          <Trans>Nothing of this catalog is sold yet: all of it is new.</Trans>
        </Text>
      ) : changesToSold.length === 0 ? (
        <Text size="sm">
          <Trans>
            The draft is what is sold today. It can be published, but nobody would notice a difference.
          </Trans>
        </Text>
      ) : (
        <Stack gap="sm">
          {groupedChanges(changesToSold).map(({ group, changes }) => (
            <div key={group}>
              <Title order={3} size="h6" mb={4}>
                {titles[group]}{' '}
                <Badge size="xs" variant="light" color="gray">
                  {changes.length}
                </Badge>
              </Title>
              <Sentences changes={changes} />
            </div>
          ))}
        </Stack>
      )}
    </Step>
  )
}

function Sentences({ changes }: { changes: readonly Change[] }) {
  return (
    <List size="sm" spacing={2}>
      {changes.map((change) => (
        <List.Item key={`${change.path}${change.sentence}`}>{change.sentence}</List.Item>
      ))}
    </List>
  )
}

function useGroupTitles(): Readonly<Record<ChangeGroup, string>> {
  const { t } = useLingui()
  return {
    tiers: t`Tiers`,
    promises: t`Promises`,
    'add-ons': t`Add-ons`,
    prices: t`Prices`,
    ladder: t`Ladder`,
    other: t`Everything else`,
  }
}
