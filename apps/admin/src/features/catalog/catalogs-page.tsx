import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { useQuery } from 'urql'
import { ButtonLink } from '../../ui/button-link.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { formatInstant } from '../../ui/format.ts'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { TextLink } from '../../ui/text-link.tsx'
import { useMay } from '../../ui/viewer.ts'
import { CatalogsQuery } from './catalogs.graphql.ts'

/** Every catalog with the version on sale and the drafts being worked on. */
export function CatalogsPage() {
  const { t } = useLingui()
  const mayImport = useMay('catalog.import')
  const [{ data, fetching, error }, ask] = useQuery({ query: CatalogsQuery })
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (data === undefined || fetching) return <Loading />
  return (
    <Page
      title={t`Catalogs`}
      lead={t`What is sold: tiers of promises, add-ons and their prices.`}
      actions={
        mayImport && (
          <ButtonLink variant="default" to="/catalogs/import">
            <Trans>Import a release…</Trans>
          </ButtonLink>
        )
      }
    >
      {data.catalogs.length === 0 && (
        <EmptyState title={t`No catalog yet`}>
          <Trans>Import a catalog file to begin: npm run import-catalog -- your-catalog.json</Trans>
        </EmptyState>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {data.catalogs.map((catalog) => (
          <Card key={catalog.id} withBorder padding="lg">
            <Stack gap="xs">
              <Group justify="space-between" wrap="nowrap">
                <Title order={2} size="h4">
                  {catalog.published === null ? (
                    catalog.title
                  ) : (
                    <TextLink
                      to="/catalog-versions/$versionId"
                      params={{ versionId: catalog.published.id }}
                      underline="hover"
                    >
                      {catalog.title}
                    </TextLink>
                  )}
                </Title>
                {catalog.published !== null && <Badge variant="light">v{catalog.published.number}</Badge>}
              </Group>
              <Text size="sm" c="dimmed">
                {catalog.vendor} · {catalog.industry}
              </Text>
              {catalog.published?.publishedAt != null && (
                <Text size="xs" c="dimmed">
                  <Trans>Published {formatInstant(catalog.published.publishedAt)}</Trans>
                </Text>
              )}
              <Group gap="xs">
                <Text size="sm">
                  <TextLink
                    to="/catalogs/$catalogId/releases"
                    params={{ catalogId: catalog.id }}
                    aria-label={t`${catalog.title}: release history`}
                  >
                    <Trans>Release history</Trans>
                  </TextLink>
                </Text>
                {catalog.drafts.map((draft) => (
                  <TextLink
                    key={draft.id}
                    to="/catalog-versions/$versionId"
                    params={{ versionId: draft.id }}
                    underline="hover"
                  >
                    <Badge color="yellow" variant="light">
                      <Trans>draft</Trans>
                    </Badge>
                  </TextLink>
                ))}
                {catalog.illustrativePrices && (
                  <Badge color="gray" variant="outline">
                    <Trans>illustrative prices</Trans>
                  </Badge>
                )}
              </Group>
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
    </Page>
  )
}
