import { Trans } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useQuery } from 'urql'
import { TextLink } from '../../../ui/text-link.tsx'
import { ReleaseOfVersionQuery } from './publishing.graphql.ts'
import { ReleaseNotice } from './release-notice.tsx'
import { useDue } from './use-due.ts'

/** On the page of a draft: the publication that it waits for, or that was stopped or cancelled. */
export function DraftRelease({ version, onChanged }: { version: { id: string }; onChanged: () => void }) {
  const [{ data }, ask] = useQuery({
    query: ReleaseOfVersionQuery,
    variables: { id: version.id },
    requestPolicy: 'cache-and-network',
  })
  const reload = useCallback(() => {
    ask({ requestPolicy: 'network-only' })
    onChanged()
  }, [ask, onChanged])
  const release = data?.catalogVersion?.release ?? null
  useDue(release, reload)
  if (release === null || release.state === 'PUBLISHED') return null
  return (
    <ReleaseNotice release={release} onChanged={reload}>
      <TextLink to="/catalog-versions/$versionId/publish" params={{ versionId: version.id }}>
        <Trans>Changes, checks and impact</Trans>
      </TextLink>
    </ReleaseNotice>
  )
}
