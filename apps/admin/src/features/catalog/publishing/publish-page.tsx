import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useQuery } from 'urql'
import { EmptyPage } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { PublishScreen } from './publish-screen.tsx'
import { PublishingQuery } from './publishing.graphql.ts'

const route = getRouteApi('/catalog-versions/$versionId/publish')

/** The way of a draft to be sold: its changes, checks, impact, and the publication. */
export function PublishPage() {
  const { versionId } = route.useParams()
  const navigate = route.useNavigate()
  return (
    <PublishDraft
      key={versionId}
      versionId={versionId}
      onOpen={(id) =>
        void navigate({ to: '/catalog-versions/$versionId/publish', params: { versionId: id } })
      }
    />
  )
}

export function PublishDraft({
  versionId,
  onOpen,
}: {
  versionId: string
  onOpen: (versionId: string) => void
}) {
  const { t } = useLingui()
  const [{ data, fetching, error }, ask] = useQuery({
    query: PublishingQuery,
    variables: { id: versionId },
    requestPolicy: 'cache-and-network',
  })
  const reload = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask])
  if (error !== undefined && data === undefined) return <ErrorState error={error} onRetry={reload} />
  const version = data?.catalogVersion
  if (version == null) {
    if (fetching) return <Loading rows={12} />
    return (
      <EmptyPage title={t`No such catalog version`}>
        {t`It may have been discarded. Go back to the catalogs.`}
      </EmptyPage>
    )
  }
  return <PublishScreen version={version} onReload={reload} onOpen={onOpen} />
}
