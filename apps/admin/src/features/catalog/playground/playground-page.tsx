import { Trans, useLingui } from '@lingui/react/macro'
import { useDebouncedCallback } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { EmptyPage } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { useMay } from '../../../ui/viewer.ts'
import { CaseFields } from './case-fields.tsx'
import { PlaygroundSetupQuery, type PlaygroundVersion } from './playground.graphql.ts'
import classes from './playground.module.css'
import type { PlaygroundSearch } from './playground-search.ts'
import { Section } from './section.tsx'
import { SettingsPane } from './settings-pane.tsx'
import { TriedResult } from './tried-result.tsx'
import { playgroundInput, triedCase } from './tried-case.ts'

const route = getRouteApi('/catalog-versions/$versionId/playground')

/** The price playground of one add-on: what it would charge and cover, as the server works it out. */
export function PlaygroundPage() {
  const { versionId } = route.useParams()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <AddOnPlayground
      key={`${versionId} ${search.addOn ?? ''}`}
      versionId={versionId}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}

export function AddOnPlayground({
  versionId,
  search,
  onSearch,
}: {
  versionId: string
  search: PlaygroundSearch
  onSearch: (search: PlaygroundSearch) => void
}) {
  const { t } = useLingui()
  const [{ data, fetching, error }, ask] = useQuery({
    query: PlaygroundSetupQuery,
    variables: { id: versionId, addOn: search.addOn ?? '' },
    requestPolicy: 'cache-and-network',
  })
  const reload = () => ask({ requestPolicy: 'network-only' })
  const version = data?.catalogVersion
  if (error !== undefined) return <ErrorState error={error} onRetry={reload} />
  if (version == null) {
    if (fetching) return <Loading rows={10} />
    return (
      <EmptyPage title={t`No such catalog version`}>
        {t`It may have been discarded. Go back to the catalogs.`}
      </EmptyPage>
    )
  }
  if (version.addOn === null) {
    return (
      <EmptyPage title={t`No such add-on here`}>
        {t`This version of the catalog does not have it. Choose one in the catalog.`}
      </EmptyPage>
    )
  }
  return <Screen version={version} search={search} onSearch={onSearch} onSaved={reload} />
}

function Screen({
  version,
  search: given,
  onSearch,
  onSaved,
}: {
  version: PlaygroundVersion
  search: PlaygroundSearch
  onSearch: (search: PlaygroundSearch) => void
  onSaved: () => void
}) {
  const { t } = useLingui()
  const editing = useMay('catalog.edit') && version.status === 'DRAFT'
  // What is typed leads; the address follows when typing rests, so that it can be copied.
  const [search, setSearch] = useState(given)
  const follow = useDebouncedCallback(onSearch, 300)
  function change(changes: PlaygroundSearch) {
    const merged = Object.entries({ ...search, ...changes }).filter(([, value]) => value !== undefined)
    const next = Object.fromEntries(merged) as PlaygroundSearch
    setSearch(next)
    follow(next)
  }
  const tried = triedCase(search, version)
  const title = version.addOn?.title ?? tried.addOn
  return (
    <Page
      title={t`Price playground: ${title}`}
      lead={
        version.number === null
          ? t`${version.catalog.title} · draft · nothing here is kept unless you save it`
          : t`${version.catalog.title} · version ${version.number} · nothing here is kept`
      }
      actions={
        <ButtonLink variant="default" to="/catalog-versions/$versionId" params={{ versionId: version.id }}>
          <Trans>Back to the catalog</Trans>
        </ButtonLink>
      }
    >
      <div className={editing ? classes['columns'] : undefined}>
        {editing && (
          <Section title={t`Settings`} className={classes['settings'] ?? ''}>
            <SettingsPane
              version={version}
              pending={search.pending ?? {}}
              onChange={(pending) => change({ pending })}
              onSaved={() => {
                change({ pending: {} })
                onSaved()
              }}
            />
          </Section>
        )}
        <div className={classes['results']}>
          <Section title={t`Tried on`}>
            <CaseFields version={version} tried={tried} onChange={change} />
          </Section>
          <TriedResult
            version={version}
            tried={tried}
            input={playgroundInput(version, { search, editing })}
            onChange={change}
          />
        </div>
      </div>
    </Page>
  )
}
