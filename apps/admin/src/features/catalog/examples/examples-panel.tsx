import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { useQuery } from 'urql'
import { ErrorState } from '../../../ui/error-state.tsx'
import { ExampleForm } from './example-form.tsx'
import { ExamplePrice } from './example-price.tsx'
import { ExampleChoicesQuery, type ExampleChoices } from './examples.graphql.ts'
import {
  countryOf,
  firstExample,
  offered,
  storedExamples,
  storeExamples,
  type Example,
} from './pinned-examples.ts'

/** Three selections of one's own, priced by the server on the draft after every change. */
export function ExamplesPanel({
  version,
  revision,
  busy,
}: {
  version: {
    readonly id: string
    readonly catalog: { readonly id: string; readonly published: { readonly id: string } | null }
  }
  /** The newest revision known. */
  revision: number
  busy: boolean
}) {
  const { t } = useLingui()
  const catalogId = version.catalog.id
  const [examples, setExamples] = useState(() => storedExamples(catalogId))
  const [{ data, error }] = useQuery({
    query: ExampleChoicesQuery,
    variables: { id: version.id },
    requestPolicy: 'cache-and-network',
  })
  const choices = data?.catalogVersion
  if (error !== undefined) return <ErrorState error={error} />
  if (choices == null) return null

  function pin(place: number, example: Example) {
    const next = examples.map((each, at) => (at === place ? example : each))
    setExamples(next)
    storeExamples(catalogId, next)
  }

  return (
    <section aria-label={t`Examples`}>
      <Title order={2} size="h5" mb="xs">
        <Trans>Examples</Trans>
      </Title>
      <SimpleGrid type="container" cols={{ base: 1, '560px': 3 }} spacing="sm">
        {examples.map((example, place) => (
          <ExampleCard
            // Places are what the admin knows them by.
            key={place}
            example={(example === null ? null : offered(example, choices)) ?? firstExample(choices, place)}
            choices={choices}
            onPin={(next) => pin(place, next)}
            price={(shown) => (
              <ExamplePrice
                key={`${revision} ${JSON.stringify(shown)}`}
                example={shown}
                country={countryOf(choices, shown.asset)}
                draftId={version.id}
                publishedId={version.catalog.published?.id ?? null}
                outdated={busy}
              />
            )}
          />
        ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt="xs">
        <Trans>Net for the term, as the server prices the draft today.</Trans>
      </Text>
    </section>
  )
}

function ExampleCard({
  example,
  choices,
  price,
  onPin,
}: {
  example: Example | null
  choices: ExampleChoices
  price: (example: Example) => React.ReactNode
  onPin: (example: Example) => void
}) {
  const { t } = useLingui()
  const [choosing, setChoosing] = useState(false)
  if (example === null) {
    return (
      <Paper withBorder p="sm">
        <Text size="sm" c="dimmed">
          <Trans>This catalog names no reference asset, so there is nothing to price.</Trans>
        </Text>
      </Paper>
    )
  }
  const titleIn = (list: readonly { readonly key: string; readonly title: string }[], key: string) =>
    list.find((each) => each.key === key)?.title ?? key
  const tierTitle = titleIn(choices.tiers, example.tier)
  return (
    <Paper withBorder p="sm">
      {choosing ? (
        <ExampleForm
          example={example}
          choices={choices}
          onCancel={() => setChoosing(false)}
          onKeep={(next) => {
            onPin(next)
            setChoosing(false)
          }}
        />
      ) : (
        <>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <Text size="sm" fw={600}>
              {tierTitle}
            </Text>
            <Button
              size="compact-xs"
              variant="subtle"
              flex="none"
              aria-label={t`Change the example: ${tierTitle}`}
              onClick={() => setChoosing(true)}
            >
              <Trans>Change</Trans>
            </Button>
          </Group>
          <Text size="xs" c="dimmed">
            {titleIn(choices.referenceAssets, example.asset)} ·{' '}
            <Plural value={example.termMonths} one="# month" other="# months" />
          </Text>
          {example.addOns.length > 0 && (
            <Text size="xs" c="dimmed">
              + {example.addOns.map((key) => titleIn(choices.addOns, key)).join(', ')}
            </Text>
          )}
          {price(example)}
        </>
      )}
    </Paper>
  )
}
