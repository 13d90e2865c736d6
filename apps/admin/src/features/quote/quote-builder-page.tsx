import { Trans, useLingui } from '@lingui/react/macro'
import { Alert, Button, Grid, Group, Paper, Select, Stack, TagsInput, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMutation, useQuery } from 'urql'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Page } from '../../ui/page.tsx'
import { RefusalAlert, type Refused } from '../../ui/refusal-alert.tsx'
import { AccountPicker } from './account-picker.tsx'
import { decisionInput, emptyLine, emptyState, pricedPart, stateOfQuote, type BuilderState } from './builder-state.ts'
import { DecisionPanel } from './decision-panel.tsx'
import { LineEditor } from './line-editor.tsx'
import { AccountAssetsQuery, ChangeQuoteMutation, CreateQuoteMutation, PriceDecisionQuery, QuoteQuery, SellableQuery, type SellableCatalog, type StoredQuote } from './quote.graphql.ts'

const newRoute = getRouteApi('/quotes/new')
const editRoute = getRouteApi('/quotes/$quoteId/edit')

/** A new quote; `?account=` starts it for a customer. */
export function NewQuotePage() {
  const { account } = newRoute.useSearch()
  const [{ data, error }] = useQuery({ query: SellableQuery })
  const today = new Date().toISOString().slice(0, 10)
  if (error !== undefined) return <ErrorState error={error} />
  if (data === undefined) return <Loading />
  return <QuoteBuilder catalogs={data.catalogs} initial={{ ...emptyState(today), accountId: account ?? null }} quote={null} today={today} />
}

/** A stored draft, changed. */
export function EditQuotePage() {
  const { quoteId } = editRoute.useParams()
  const [catalogs] = useQuery({ query: SellableQuery })
  const [quote] = useQuery({ query: QuoteQuery, variables: { id: quoteId }, requestPolicy: 'network-only' })
  const error = catalogs.error ?? quote.error
  if (error !== undefined) return <ErrorState error={error} />
  if (catalogs.data === undefined || quote.data?.quote == null) return <Loading />
  return <QuoteBuilder key={quote.data.quote.revision} catalogs={catalogs.data.catalogs} initial={stateOfQuote(quote.data.quote)} quote={quote.data.quote} today={new Date().toISOString().slice(0, 10)} />
}

function QuoteBuilder({ catalogs, initial, quote, today }: { catalogs: readonly SellableCatalog[]; initial: BuilderState; quote: StoredQuote | null; today: string }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [state, setState] = useState(initial)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [idempotencyKey] = useState(() => crypto.randomUUID())
  const [assets] = useQuery({ query: AccountAssetsQuery, variables: { id: state.accountId ?? '' }, pause: state.accountId === null })
  const [input] = useDebouncedValue(decisionInput(state), 250)
  const question = JSON.stringify(input)
  const current = JSON.stringify(decisionInput(state))
  const [priced] = useQuery({ query: PriceDecisionQuery, variables: { input: input ?? { catalogVersionId: '', lines: [] } }, pause: input === null, requestPolicy: 'network-only' })
  const [creating, create] = useMutation(CreateQuoteMutation)
  const [changing, change] = useMutation(ChangeQuoteMutation)

  const version = catalogs.find((catalog) => catalog.published?.id === state.catalogVersionId)?.published ?? null
  const books = version?.priceBooks ?? []
  const book = books.find((each) => each.key === state.priceBook) ?? books[0]
  const accountAssets = assets.data?.account?.assets.edges.map((edge) => edge.node) ?? []

  async function save() {
    const part = pricedPart(state)
    if (part === null || state.accountId === null) return
    const { catalogVersionId, accountId: _account, ...rest } = part
    const stored = { ...rest, paymentPlan: rest.paymentPlan ?? null, priceBook: rest.priceBook ?? null }
    if (quote === null) {
      const { data, error } = await create({ input: { ...stored, accountId: state.accountId, catalogVersionId, idempotencyKey } })
      const answer = data?.createQuote
      if (answer?.__typename === 'Quote') return navigate({ to: '/quotes/$quoteId', params: { quoteId: answer.id } })
      return setRefused({ message: answer?.message ?? error?.message ?? t`The server did not answer.`, cure: answer?.cure ?? null, problems: [] })
    }
    const { data, error } = await change({ input: { ...stored, quoteId: quote.id, expectedRevision: quote.revision } })
    const answer = data?.changeQuote
    if (answer?.__typename === 'Quote') return navigate({ to: '/quotes/$quoteId', params: { quoteId: answer.id } })
    return setRefused({ message: answer?.message ?? error?.message ?? t`The server did not answer.`, cure: answer?.cure ?? null, problems: [] })
  }

  return (
    <Page
      title={quote === null ? t`New quote` : t`Change ${quote.number}`}
      lead={t`Every figure comes from the server and says why.`}
      actions={
        <Button disabled={pricedPart(state) === null} loading={creating.fetching || changing.fetching} onClick={() => void save()}>
          <Trans>Save the draft</Trans>
        </Button>
      }
    >
      {refused !== null && <RefusalAlert refused={refused} />}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack>
            <Paper withBorder p="md">
              <Stack gap="sm">
                <Title order={2} size="h5">
                  <Trans>Customer and catalog</Trans>
                </Title>
                <AccountPicker
                  accountId={state.accountId}
                  name={assets.data?.account?.name ?? null}
                  disabled={quote !== null}
                  onChange={(accountId) => setState({ ...state, accountId, lines: state.lines.map((line) => ({ ...line, assetIds: [] })) })}
                />
                <Select
                  label={t`Catalog`}
                  placeholder={t`Choose what is sold`}
                  disabled={quote !== null}
                  value={state.catalogVersionId}
                  data={catalogs.flatMap((catalog) => (catalog.published === null ? [] : [{ value: catalog.published.id, label: `${catalog.title} (v${catalog.published.number ?? ''})` }]))}
                  onChange={(catalogVersionId) => setState({ ...state, catalogVersionId, priceBook: null, paymentPlan: null, lines: [emptyLine('1', today)].map((line) => ({ ...line, assetIds: state.lines[0]?.assetIds ?? [] })) })}
                />
                {quote !== null && version === null && (
                  <Alert color="gray">
                    <Trans>This quote keeps version {quote.catalogVersion.number} of its catalog.</Trans>
                  </Alert>
                )}
                {books.length > 1 && <Select label={t`Price book`} allowDeselect={false} value={book?.key ?? null} data={books.map((each) => ({ value: each.key, label: each.title }))} onChange={(priceBook) => setState({ ...state, priceBook, paymentPlan: null })} />}
              </Stack>
            </Paper>
            {version !== null &&
              state.accountId !== null &&
              state.lines.map((line, index) => (
                <LineEditor
                  key={line.key}
                  number={index + 1}
                  line={line}
                  version={version}
                  assets={accountAssets}
                  currency={book?.currency ?? 'EUR'}
                  onChange={(changed) => setState({ ...state, lines: state.lines.map((each) => (each.key === line.key ? changed : each)) })}
                  onRemove={state.lines.length > 1 ? () => setState({ ...state, lines: state.lines.filter((each) => each.key !== line.key) }) : null}
                />
              ))}
            {version !== null && state.accountId !== null && (
              <>
                <Group>
                  <Button variant="light" onClick={() => setState({ ...state, lines: [...state.lines, emptyLine(String(Math.max(...state.lines.map((line) => Number(line.key))) + 1), today)] })}>
                    <Trans>Add a line on another tier</Trans>
                  </Button>
                </Group>
                <Paper withBorder p="md">
                  <Stack gap="sm">
                    <Title order={2} size="h5">
                      <Trans>Payment and discounts</Trans>
                    </Title>
                    <Select
                      label={t`Payment plan`}
                      allowDeselect={false}
                      value={state.paymentPlan ?? book?.paymentPlans[0]?.key ?? null}
                      data={(book?.paymentPlans ?? []).map((plan) => ({ value: plan.key, label: plan.title }))}
                      onChange={(paymentPlan) => setState({ ...state, paymentPlan })}
                    />
                    <TagsInput label={t`Promotion codes`} data={[...(book?.promotionCodes ?? [])]} value={[...state.promotionCodes]} onChange={(promotionCodes) => setState({ ...state, promotionCodes })} />
                    <Group grow align="flex-start">
                      <TextInput label={t`Negotiated discount (%)`} inputMode="decimal" value={state.discount.percent} onChange={(event) => setState({ ...state, discount: { ...state.discount, percent: event.currentTarget.value } })} />
                      <TextInput
                        label={t`Reason`}
                        required={state.discount.percent !== ''}
                        error={state.discount.percent !== '' && state.discount.reason.trim() === '' ? t`A discount needs a reason.` : undefined}
                        value={state.discount.reason}
                        onChange={(event) => setState({ ...state, discount: { ...state.discount, reason: event.currentTarget.value } })}
                      />
                    </Group>
                  </Stack>
                </Paper>
              </>
            )}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Paper withBorder p="md" aria-live="polite" aria-busy={priced.fetching}>
            {input === null ? (
              <Text c="dimmed" size="sm">
                <Trans>Choose a customer, a catalog, assets and a tier: the price appears here.</Trans>
              </Text>
            ) : (
              <DecisionPanel answer={priced.data?.priceDecision ?? null} error={priced.error} calculating={priced.fetching || priced.stale || question !== current} />
            )}
          </Paper>
        </Grid.Col>
      </Grid>
    </Page>
  )
}
