import { Trans, useLingui } from '@lingui/react/macro'
import { Group, Select, Stack } from '@mantine/core'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import { useQuery } from 'urql'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { EmptyPage, EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { usePageActions } from '../../../ui/page-actions.ts'
import { Page } from '../../../ui/page.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { useMay } from '../../../ui/viewer.ts'
import { ReleaseCard } from './release-card.tsx'
import { ReleaseHistoryQuery, type HistoryCatalog } from './releases.graphql.ts'
import classes from './releases.module.css'

const route = getRouteApi('/catalogs/$catalogId/releases')

/** Everything that was published of a catalog, waits to be, or was stopped: the latest first. */
export function ReleaseHistoryPage() {
  const { t } = useLingui()
  const { catalogId } = route.useParams()
  const [{ data, fetching, error }, ask] = useQuery({
    query: ReleaseHistoryQuery,
    variables: { catalogId },
    requestPolicy: 'cache-and-network',
  })
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  const catalog = data?.catalog
  if (catalog == null || catalog.id !== catalogId) {
    if (fetching) return <Loading rows={8} />
    return (
      <EmptyPage title={t`No such catalog`}>{t`Check the address, or go back to the catalogs.`}</EmptyPage>
    )
  }
  return <History catalog={catalog} />
}

function History({ catalog }: { catalog: HistoryCatalog }) {
  const { t } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const mayImport = useMay('catalog.import')
  const opened = (search.open ?? '').split(',').filter((id) => id !== '')
  const releases = catalog.releases.filter(
    ({ state }) => search.state === undefined || state === search.state,
  )
  const go = (path: string) => router.history.push(path)
  const comparePath = `/catalogs/${encodeURIComponent(catalog.id)}/compare`

  usePageActions([
    { label: t`Compare versions`, run: () => go(comparePath) },
    ...(mayImport ? [{ label: t`Import a release…`, run: () => go('/catalogs/import') }] : []),
  ])

  function setOpen(id: string, open: boolean) {
    const others = opened.filter((each) => each !== id)
    const next = (open ? [...others, id] : others).join(',')
    void navigate({ search: { ...search, open: next === '' ? undefined : next }, replace: true })
  }

  return (
    <Page
      title={t`${catalog.title}: release history`}
      lead={
        <TextLink to="/catalogs">
          <Trans>All catalogs</Trans>
        </TextLink>
      }
      actions={
        <>
          <ButtonLink variant="default" to="/catalogs/$catalogId/compare" params={{ catalogId: catalog.id }}>
            <Trans>Compare versions</Trans>
          </ButtonLink>
          {mayImport && (
            <ButtonLink variant="default" to="/catalogs/import">
              <Trans>Import a release…</Trans>
            </ButtonLink>
          )}
        </>
      }
    >
      {catalog.releases.length === 0 ? (
        <EmptyState title={t`Nothing was published yet`}>
          <Trans>
            Make a draft, check it, and publish it with a reason: each publication is kept here, and can be
            rolled back.
          </Trans>
        </EmptyState>
      ) : (
        <Stack gap="sm">
          <Group>
            <Select
              aria-label={t`State`}
              placeholder={t`Every state`}
              clearable
              clearButtonProps={{ 'aria-label': t`Every state` }}
              w={200}
              value={search.state ?? null}
              data={[
                { value: 'PUBLISHED', label: t`Published` },
                { value: 'SCHEDULED', label: t`Scheduled` },
                { value: 'STOPPED', label: t`Stopped` },
                { value: 'CANCELLED', label: t`Cancelled` },
              ]}
              onChange={(state) =>
                void navigate({ search: { ...search, state: state ?? undefined }, replace: true })
              }
            />
          </Group>
          {releases.length === 0 && (
            <EmptyState title={t`No release in this state`}>
              <Trans>Choose another state above, or all of them.</Trans>
            </EmptyState>
          )}
          <ol className={classes['history']} aria-label={t`Releases, the latest first`} onKeyDown={step}>
            {releases.map((release) => (
              <ReleaseCard
                key={release.id}
                release={release}
                catalog={catalog}
                open={opened.includes(release.id)}
                onOpen={(open) => setOpen(release.id, open)}
              />
            ))}
          </ol>
        </Stack>
      )}
    </Page>
  )
}

/** Arrow keys go from entry to entry, as in a list. */
function step(event: KeyboardEvent<HTMLOListElement>) {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0) return
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-disclosure]')]
  const at = places.findIndex((place) => place === document.activeElement)
  const next = places[at + by]
  if (at < 0 || next === undefined) return
  next.focus()
  event.preventDefault()
}
