import { useLingui } from '@lingui/react/macro'
import { getRouteApi } from '@tanstack/react-router'
import { useQuery } from 'urql'
import { EmptyPage } from '../../ui/empty-state.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { emptyState, stateOfQuote } from './builder-state.ts'
import { QuoteBuilder } from './quote-builder.tsx'
import { QuoteQuery } from './quote.graphql.ts'
import { SellableVersionQuery, SellableQuery } from './quote-choices.graphql.ts'

const newRoute = getRouteApi('/quotes/new')
const editRoute = getRouteApi('/quotes/$quoteId/edit')

/** A new quote; `?account=` starts it for a customer, `?assets=` for some of its equipment. */
export function NewQuotePage() {
  const { t } = useLingui()
  const { account, assets } = newRoute.useSearch()
  const [{ data, error }, ask] = useQuery({ query: SellableQuery })
  if (error !== undefined)
    return <ErrorState error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (data === undefined) return <Loading />
  const onSale = data.catalogs.flatMap((catalog) => catalog.published ?? [])
  if (onSale.length === 0) {
    return (
      <EmptyPage title={t`Nothing is on sale yet`}>
        {t`Publish a version of a catalog first: quotes are made on what is published.`}
      </EmptyPage>
    )
  }
  const initial = emptyState(today(), account ?? null, assets?.split(',') ?? [])
  return <QuoteBuilder versions={onSale} initial={initial} quote={null} today={today()} />
}

/** A stored draft, changed on the version of the catalog it was made on. */
export function EditQuotePage() {
  const { t } = useLingui()
  const { quoteId } = editRoute.useParams()
  const [stored] = useQuery({
    query: QuoteQuery,
    variables: { id: quoteId },
    requestPolicy: 'network-only',
  })
  const quote = stored.data?.quote
  const [version] = useQuery({
    query: SellableVersionQuery,
    variables: { id: quote?.catalogVersion.id ?? '' },
    pause: quote == null,
  })
  const error = stored.error ?? version.error
  if (error !== undefined) return <ErrorState error={error} />
  if (stored.data !== undefined && quote === null) {
    return (
      <EmptyPage title={t`No such quote`}>
        {t`Check the address, or look for it in the list of quotes.`}
      </EmptyPage>
    )
  }
  if (quote == null || version.data?.catalogVersion == null) return <Loading />
  return (
    <QuoteBuilder
      key={`${quote.id}@${quote.revision}`}
      versions={[version.data.catalogVersion]}
      initial={stateOfQuote(quote)}
      quote={quote}
      today={today()}
    />
  )
}

function today(): string {
  const now = new Date()
  const two = (figure: number) => String(figure).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
