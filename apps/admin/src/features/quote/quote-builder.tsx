import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Grid, Group, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useQuery } from 'urql'
import { IllustrativeNote } from '../../ui/illustrative-note.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalAlert } from '../../ui/refusal-alert.tsx'
import { addLine, pricedPart, removeLine, replaceLine, type BuilderState } from './builder-state.ts'
import { DecisionPanel } from './decision-panel.tsx'
import { HeadFields } from './head-fields.tsx'
import { LineEditor } from './line-editor.tsx'
import { PaymentFields } from './payment-fields.tsx'
import type { StoredQuote } from './quote.graphql.ts'
import { AccountNameQuery, type SellableVersion } from './quote-choices.graphql.ts'
import { useLivePrice } from './use-live-price.ts'
import { useSaveQuote } from './use-save-quote.ts'

/** Builds a quote beside its live price: customer, assets, tier, add-ons, term, payment, discounts. */
export function QuoteBuilder({
  versions,
  initial,
  quote,
  today,
}: {
  versions: readonly SellableVersion[]
  initial: BuilderState
  quote: StoredQuote | null
  today: string
}) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [state, setState] = useState(initial)
  const live = useLivePrice(state)
  const { save, saving, refused } = useSaveQuote(quote)
  const [account] = useQuery({
    query: AccountNameQuery,
    variables: { id: state.accountId ?? '' },
    pause: state.accountId === null,
  })
  const version = versions.find((each) => each.id === state.catalogVersionId) ?? null
  const book = version?.priceBooks.find((each) => each.key === state.priceBook) ?? version?.priceBooks[0]
  const discountLacksReason = state.discount.percent.trim() !== '' && state.discount.reason.trim() === ''
  const refusals = live.decision?.refusals ?? []

  async function saveAndOpen() {
    const quoteId = await save(state)
    if (quoteId !== null) await navigate({ to: '/quotes/$quoteId', params: { quoteId } })
  }

  return (
    <Page
      title={quote === null ? t`New quote` : t`Change ${quote.number}`}
      lead={t`Every figure comes from the server and says why.`}
      actions={
        <Button
          disabled={pricedPart(state) === null || discountLacksReason}
          loading={saving}
          onClick={() => void saveAndOpen()}
        >
          <Trans>Save the draft</Trans>
        </Button>
      }
    >
      {version?.catalog.illustrativePrices === true && <IllustrativeNote />}
      {refused !== null && <RefusalAlert refused={refused} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack>
            <HeadFields
              state={state}
              versions={versions}
              accountName={account.data?.account?.name ?? null}
              stored={quote !== null}
              today={today}
              onChange={setState}
            />
            {version !== null && state.accountId !== null && (
              <>
                {state.lines.map((line, index) => (
                  <LineEditor
                    key={line.key}
                    number={index + 1}
                    line={line}
                    version={version}
                    accountId={state.accountId ?? ''}
                    stored={quote?.lines.flatMap((each) => each.assets) ?? []}
                    currency={book?.currency ?? 'EUR'}
                    findings={refusals.filter((finding) => finding.lineKey === line.key)}
                    onChange={(changed) => setState(replaceLine(state, changed))}
                    onRemove={state.lines.length > 1 ? () => setState(removeLine(state, line.key)) : null}
                  />
                ))}
                <Group>
                  <Button variant="light" onClick={() => setState(addLine(state, today))}>
                    <Trans>Add a line on another tier</Trans>
                  </Button>
                </Group>
                <PaymentFields
                  state={state}
                  book={book}
                  discountLacksReason={discountLacksReason}
                  onChange={setState}
                />
              </>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <DecisionPanel live={live} />
        </Grid.Col>
      </Grid>
    </Page>
  )
}
