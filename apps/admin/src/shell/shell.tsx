import { useLingui } from '@lingui/react/macro'
import { Center, Loader } from '@mantine/core'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../ui/error-state.tsx'
import { ViewerContext } from '../ui/viewer.ts'
import { Frame } from './frame.tsx'
import { ViewerQuery } from './viewer.graphql.ts'

const SignInPage = lazy(async () => ({
  default: (await import('../features/sign-in/sign-in-page.tsx')).SignInPage,
}))

/** Every screen: the frame with who is signed in, or the sign-in page when nobody is. */
export function Shell() {
  const [{ data, fetching, error }, ask] = useQuery({
    query: ViewerQuery,
    requestPolicy: 'cache-and-network',
  })
  if (data === undefined && fetching) return <Waiting />
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const viewer = data?.me ?? null
  if (viewer === null) {
    return (
      <Suspense fallback={<Waiting />}>
        <SignInPage onSignedIn={() => location.reload()} />
      </Suspense>
    )
  }
  return (
    <ViewerContext value={viewer}>
      <Frame viewer={viewer}>
        <Outlet />
      </Frame>
    </ViewerContext>
  )
}

function Waiting() {
  const { t } = useLingui()
  return (
    <Center mih="100vh">
      <Loader aria-label={t`Loading…`} />
    </Center>
  )
}
