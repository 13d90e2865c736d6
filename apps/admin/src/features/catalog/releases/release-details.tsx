import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from 'urql'
import { ErrorState } from '../../../ui/error-state.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { ChangeList } from './change-list.tsx'
import { ReleaseDetailsQuery, type Acknowledgement, type HistoryRelease } from './releases.graphql.ts'

/** What a release changed, what stopped it, and which checks were seen before it. */
export function ReleaseDetails({ release }: { release: HistoryRelease }) {
  const { t } = useLingui()
  const [{ data, error }, ask] = useQuery({ query: ReleaseDetailsQuery, variables: { id: release.id } })
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const found = data?.node
  if (found == null || !('changes' in found)) return <Loading rows={2} />
  const { changes, problems, acknowledgements } = found
  const covered = acknowledgements.filter(({ named }) => !named)
  return (
    <Stack gap="sm">
      <ChangeList
        changes={changes}
        none={
          release.before === null
            ? t`It was the first: all of it was new.`
            : t`It changed nothing that was sold.`
        }
      />
      {problems.length > 0 && (
        <div>
          <Title order={3} size="h6">
            <Trans>What stopped it</Trans>
          </Title>
          <List size="sm" listStyleType="disc">
            {problems.map((problem) => (
              <List.Item key={`${problem.path} ${problem.message}`}>
                {problem.message} {problem.cure}
              </List.Item>
            ))}
          </List>
        </div>
      )}
      {acknowledgements.length > 0 && (
        <div>
          <Title order={3} size="h6">
            <Trans>Seen before publishing</Trans>
          </Title>
          <Seen acknowledgements={acknowledgements.filter(({ named }) => named)} />
          <Seen acknowledgements={covered} />
          {covered.length > 0 && (
            <Text size="xs" c="dimmed">
              <Plural
                value={covered.length}
                one="It was not acknowledged by itself: the reason of the release covers it."
                other="# were not acknowledged one by one: the reason of the release covers them."
              />
            </Text>
          )}
        </div>
      )}
    </Stack>
  )
}

/** Checks that were seen; with who saw each and why, when that was said of each. */
function Seen({ acknowledgements }: { acknowledgements: readonly Acknowledgement[] }) {
  if (acknowledgements.length === 0) return null
  return (
    <List size="sm" spacing={2} listStyleType="disc">
      {acknowledgements.map((seen) => (
        <List.Item key={`${seen.code} ${seen.path ?? ''}`}>
          {seen.message}
          {seen.named && (
            <Text size="xs" c="dimmed">
              <Trans>
                {seen.acknowledgedBy}, {formatInstant(seen.acknowledgedAt)}: {seen.reason}
              </Trans>
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  )
}
