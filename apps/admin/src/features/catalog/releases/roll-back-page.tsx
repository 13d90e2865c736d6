import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { EmptyPage } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { useMay } from '../../../ui/viewer.ts'
import { choiceInputs, type Choices } from './merge.graphql.ts'
import { RollBackQuery } from './roll-back.graphql.ts'
import { RollBackScreen } from './roll-back-screen.tsx'

const route = getRouteApi('/catalogs/$catalogId/releases/$releaseId/roll-back')

/** Before a release is rolled back: what that changes, what stands against it, and why it is done. */
export function RollBackPage() {
  const { t } = useLingui()
  const { catalogId, releaseId } = route.useParams()
  const mayRollBack = [useMay('catalog.edit'), useMay('cost.read')].every(Boolean)
  const [choices, setChoices] = useState<Choices>({})
  const [{ data, fetching, error }, ask] = useQuery({
    query: RollBackQuery,
    variables: { id: releaseId, choices: choiceInputs(choices) },
    requestPolicy: 'cache-and-network',
    pause: !mayRollBack,
  })
  const reload = () => ask({ requestPolicy: 'network-only' })
  const back = (
    <TextLink to="/catalogs/$catalogId/releases" params={{ catalogId }}>{t`Release history`}</TextLink>
  )
  if (!mayRollBack) {
    return (
      <EmptyPage title={t`Rolling back is not for your role`} action={back}>
        {t`Who edits catalogs may do it. You can read the history.`}
      </EmptyPage>
    )
  }
  if (error !== undefined) return <ErrorState error={error} onRetry={reload} />
  const release = data?.node
  if (release == null || !('inverse' in release) || release.id !== releaseId) {
    if (fetching) return <Loading rows={8} />
    return (
      <EmptyPage title={t`No such release`} action={back}>
        {t`Check the address, or look for it in the history.`}
      </EmptyPage>
    )
  }
  const { inverse } = release
  if (inverse === null) {
    return (
      <EmptyPage title={t`This release can’t be rolled back`} action={back}>
        {release.state === 'PUBLISHED'
          ? t`It was the first of its catalog: there is nothing to go back to.`
          : t`It was not published: there is nothing to take back.`}
      </EmptyPage>
    )
  }
  return (
    <RollBackScreen
      release={release}
      inverse={inverse}
      choices={choices}
      busy={fetching}
      onChoose={setChoices}
      onReload={reload}
    />
  )
}
