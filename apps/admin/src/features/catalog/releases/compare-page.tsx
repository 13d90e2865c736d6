import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Select, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import type { ResultOf } from '../../../graphql.ts'
import { EmptyPage, EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorState } from '../../../ui/error-state.tsx'
import { formatInstant } from '../../../ui/format.ts'
import { Loading } from '../../../ui/loading.tsx'
import { Page } from '../../../ui/page.tsx'
import { TextLink } from '../../../ui/text-link.tsx'
import { ComparedVersions } from './compared-versions.tsx'
import { ComparableVersionsQuery } from './releases.graphql.ts'

const route = getRouteApi('/catalogs/$catalogId/compare')

type Catalog = NonNullable<ResultOf<typeof ComparableVersionsQuery>['catalog']>

/** Any two versions of a catalog side by side; the address says which. */
export function ComparePage() {
  const { t } = useLingui()
  const { catalogId } = route.useParams()
  const [{ data, fetching, error }, ask] = useQuery({
    query: ComparableVersionsQuery,
    variables: { catalogId },
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
  return <Comparing catalog={catalog} />
}

function Comparing({ catalog }: { catalog: Catalog }) {
  const { t } = useLingui()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const versions = catalog.versions.filter(({ status }) => status !== 'DISCARDED')
  const titleOf = (version: Catalog['versions'][number]) =>
    version.number === null
      ? t`Draft of ${formatInstant(version.createdAt)}`
      : version.id === catalog.published?.id
        ? t`Version ${version.number}, sold today`
        : t`Version ${version.number}`
  const { from, to } = chosenPair(versions, search)
  const choose = (next: { from: string | undefined; to: string | undefined }) =>
    void navigate({ search: next, replace: true })
  const choices = versions.map((version) => ({ value: version.id, label: titleOf(version) }))
  return (
    <Page
      title={t`${catalog.title}: two versions compared`}
      lead={
        <TextLink to="/catalogs/$catalogId/releases" params={{ catalogId: catalog.id }}>
          <Trans>Release history</Trans>
        </TextLink>
      }
    >
      {versions.length < 2 || from === undefined || to === undefined ? (
        <EmptyState title={t`There is only one version`}>
          <Trans>Once there is a draft or a second version, both can be laid side by side here.</Trans>
        </EmptyState>
      ) : (
        <Stack>
          <Group align="flex-end">
            <Select
              label={t`From version`}
              w={260}
              allowDeselect={false}
              value={from.id}
              data={choices}
              onChange={(id) => choose({ from: id ?? undefined, to: to.id })}
            />
            <Button
              variant="default"
              aria-label={t`Swap the two versions`}
              onClick={() => choose({ from: to.id, to: from.id })}
            >
              ⇄
            </Button>
            <Select
              label={t`To version`}
              w={260}
              allowDeselect={false}
              value={to.id}
              data={choices}
              onChange={(id) => choose({ from: from.id, to: id ?? undefined })}
            />
          </Group>
          <ComparedVersions
            from={{ id: from.id, title: titleOf(from) }}
            to={{ id: to.id, title: titleOf(to) }}
          />
        </Stack>
      )}
    </Page>
  )
}

/** Those of the address; else the newest, and the published one before it. */
function chosenPair(
  versions: Catalog['versions'],
  search: { readonly from?: string | undefined; readonly to?: string | undefined },
) {
  const find = (id: string | undefined) => versions.find((version) => version.id === id)
  const to = find(search.to) ?? versions[0]
  const from =
    find(search.from) ??
    versions
      .filter(({ id, number }) => id !== to?.id && number !== null)
      .toSorted((left, right) => (right.number ?? 0) - (left.number ?? 0))[0] ??
    versions.find(({ id }) => id !== to?.id)
  return { from, to }
}
