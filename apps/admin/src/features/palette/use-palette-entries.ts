import { useLingui } from '@lingui/react/macro'
import { useRouter } from '@tanstack/react-router'
import { use } from 'react'
import { useQuery } from 'urql'
import { useOfferedActions } from '../../ui/page-actions.ts'
import { ViewerContext } from '../../ui/viewer.ts'
import { PaletteQuery, type PaletteAnswer } from './palette.graphql.ts'

export interface PaletteEntry {
  readonly id: string
  readonly title: string
  /** What kind of thing it is, or its key. */
  readonly hint: string
  readonly run: () => void
}

/** What is found: actions of the page first, then pages, then what the server has under these words. */
export function usePaletteEntries(
  typed: string,
  rested: string,
): { readonly entries: readonly PaletteEntry[]; readonly searching: boolean } {
  const { t } = useLingui()
  const router = useRouter()
  const permissions = use(ViewerContext)?.permissions ?? []
  const may = (permission: string) => permissions.includes(permission)
  const actions = useOfferedActions()
  const [{ data, fetching }] = useQuery({
    query: PaletteQuery,
    variables: {
      search: rested,
      accounts: may('account.read'),
      quotes: may('quote.read'),
      contracts: may('contract.read'),
      catalogs: may('catalog.read'),
    },
    pause: rested.length < 2,
  })
  const go = (path: string) => () => router.history.push(path)
  const wanted = folded(typed)
  const holds = (title: string) => wanted === '' || folded(title).includes(wanted)
  const pages = [
    { path: '/catalogs', title: t`Catalogs`, needs: 'catalog.read' },
    { path: '/catalogs/import', title: t`Import a release`, needs: 'catalog.import' },
    { path: '/quotes', title: t`Quotes`, needs: 'quote.read' },
    { path: '/quotes/new', title: t`New quote`, needs: 'quote.create' },
    { path: '/approvals', title: t`Approvals`, needs: 'discount.approve' },
    { path: '/contracts', title: t`Contracts`, needs: 'contract.read' },
    { path: '/accounts', title: t`Accounts`, needs: 'account.read' },
    { path: '/assets', title: t`Assets`, needs: 'account.read' },
  ]
  const answered = rested.length >= 2 && rested === typed.trim() ? data : undefined
  return {
    searching: rested !== typed.trim() || fetching,
    entries: [
      ...actions
        .filter(({ label }) => holds(label))
        .map(({ label, keys, run }) => ({
          id: `action ${label}`,
          title: label,
          hint: keys ?? t`action`,
          run,
        })),
      ...pages
        .filter(({ needs, title }) => may(needs) && holds(title))
        .map(({ path, title }) => ({ id: path, title, hint: t`page`, run: go(path) })),
      ...foundOnServer(answered, {
        holds,
        go,
        history: (title) => t`${title}: release history`,
        kinds: { account: t`customer`, quote: t`quote`, contract: t`contract`, catalog: t`catalog` },
      }),
    ],
  }
}

type Kind = 'account' | 'quote' | 'contract' | 'catalog'

function foundOnServer(
  data: PaletteAnswer | undefined,
  {
    holds,
    go,
    kinds,
    history,
  }: {
    holds: (title: string) => boolean
    go: (path: string) => () => void
    kinds: Record<Kind, string>
    /** What the history of a catalog is called. */
    history: (title: string) => string
  },
): PaletteEntry[] {
  if (data === undefined) return []
  const entry = (kind: Kind, { path, title }: { path: string; title: string }) => ({
    id: path,
    title,
    hint: kinds[kind],
    run: go(path),
  })
  return [
    ...(data.accounts?.edges ?? []).map(({ node }) =>
      entry('account', {
        path: `/accounts/${encodeURIComponent(node.id)}`,
        title: `${node.name} · ${node.number}`,
      }),
    ),
    ...(data.quotes?.edges ?? []).map(({ node }) =>
      entry('quote', {
        path: `/quotes/${encodeURIComponent(node.id)}`,
        title: `${node.number} · ${node.account.name}`,
      }),
    ),
    ...(data.contracts?.edges ?? []).map(({ node }) =>
      entry('contract', {
        path: `/contracts/${encodeURIComponent(node.id)}`,
        title: `${node.number} · ${node.account.name}`,
      }),
    ),
    ...(data.catalogs ?? [])
      .filter(({ title, vendor, published }) => published !== null && holds(`${title} ${vendor}`))
      .map(({ title, vendor, published }) =>
        entry('catalog', {
          path: `/catalog-versions/${encodeURIComponent(published?.id ?? '')}`,
          title: `${title} · ${vendor}`,
        }),
      ),
    ...(data.catalogs ?? [])
      .map(({ id, title }) => ({ id, title: history(title) }))
      .filter(({ title }) => holds(title))
      .map(({ id, title }) =>
        entry('catalog', { path: `/catalogs/${encodeURIComponent(id)}/releases`, title }),
      ),
  ]
}

/** Small letters without accents. */
function folded(text: string): string {
  return text
    .trim()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
}
