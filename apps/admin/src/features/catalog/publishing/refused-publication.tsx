import { Trans } from '@lingui/react/macro'
import { List, Stack, Text } from '@mantine/core'
import { RefusalAlert } from '../../../ui/refusal-alert.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { PlaceLink } from './place-link.tsx'
import type { Publishing } from './publishing.graphql.ts'
import type { RefusedPublication as Refused } from './use-publish.ts'

/** Why it was not published, what to do about it, and a way there; what was written stays as it is. */
export function RefusedPublication({
  version,
  refused: { words, refusal },
}: {
  version: Publishing
  refused: Refused
}) {
  const found =
    refusal?.__typename === 'CatalogProblems'
      ? refusal.problems
      : refusal?.__typename === 'ChecksUnacknowledged'
        ? refusal.checks
        : []
  const problems = refusal?.__typename === 'CatalogProblems' ? [] : words.problems
  return (
    <Stack gap="xs">
      <RefusalAlert refused={{ ...words, problems }} />
      {found.length > 0 && (
        <List size="sm">
          {found.map(({ code, path, message }) => (
            <List.Item key={`${code}${path ?? ''}${message}`}>
              {message} <PlaceLink version={version} code={code} path={path} />
            </List.Item>
          ))}
        </List>
      )}
      {refusal?.__typename === 'CatalogVersionConflict' && <Meanwhile current={refusal.current} />}
      <Text size="sm">
        <Trans>Nothing was published. What you wrote here is kept.</Trans>
      </Text>
    </Stack>
  )
}

type Current = Extract<
  NonNullable<Refused['refusal']>,
  { readonly __typename: 'CatalogVersionConflict' }
>['current']

function Meanwhile({ current }: { current: Current }) {
  if (current.status === 'PUBLISHED')
    return (
      <Text size="sm">
        <Trans>
          {current.publishedBy ?? ''} published this draft meanwhile, as version {current.number}.
        </Trans>{' '}
        <TextLink to="/catalog-versions/$versionId" params={{ versionId: current.id }}>
          <Trans>Look at version {current.number}</Trans>
        </TextLink>
      </Text>
    )
  return (
    <Text size="sm">
      <Trans>
        This screen now shows the draft as it is: look at its changes and checks again, then publish.
      </Trans>
    </Text>
  )
}
