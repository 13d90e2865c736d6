import { useQuery, type TypedDocumentNode } from 'urql'

/** What each list of the account page needs: whose, from where on, and how to turn the page. */
export interface AccountListProps {
  readonly accountId: string
  readonly after: string | undefined
  readonly onPage: (after: string | undefined) => void
}

/** One page of a list of an account, with what every list needs to turn the page and to ask again. */
export function useAccountList<Account>(
  query: TypedDocumentNode<{ account: Account | null }, { id: string; after?: string | null }>,
  { accountId, after, onPage }: AccountListProps,
) {
  const [{ data, error }, ask] = useQuery({
    query,
    variables: { id: accountId, after: after ?? null },
    requestPolicy: 'cache-and-network',
  })
  return {
    account: data?.account ?? undefined,
    list: {
      error,
      isFirst: after === undefined,
      onPage,
      onRetry: () => ask({ requestPolicy: 'network-only' }),
    },
  }
}
