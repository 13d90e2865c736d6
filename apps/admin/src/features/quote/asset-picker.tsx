import { Trans, useLingui } from '@lingui/react/macro'
import { Button, Group, MultiSelect } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from 'urql'
import { AssetSearchQuery } from './quote-choices.graphql.ts'

interface StoredAsset {
  readonly id: string
  readonly name: string
  readonly serial: string
}

/** Chooses among a customer's assets; the server searches, so that a fleet of thousands is no burden. */
export function AssetPicker({
  accountId,
  chosen,
  stored,
  onChange,
}: {
  accountId: string
  chosen: readonly string[]
  /** Assets already on the quote, named without asking. */
  stored: readonly StoredAsset[]
  onChange: (assetIds: string[]) => void
}) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const [term] = useDebouncedValue(search.trim(), 200)
  const [{ data }] = useQuery({ query: AssetSearchQuery, variables: { accountId, search: term || null } })
  const [{ data: whole }] = useQuery({ query: AssetSearchQuery, variables: { accountId, search: null } })
  const found = data?.assets.edges.map((edge) => edge.node) ?? []
  const first = whole?.assets.edges.map((edge) => edge.node) ?? []
  const [seen, setSeen] = useState<ReadonlyMap<string, string>>(new Map())
  const labels = new Map([
    ...stored.map((asset) => [asset.id, `${asset.name} · ${asset.serial}`] as const),
    ...seen,
    ...[...first, ...found].map(
      (asset) => [asset.id, `${asset.name} · ${asset.model} · ${asset.serial} · ${asset.site.name}`] as const,
    ),
  ])
  const shown = new Set([...chosen, ...found.map((asset) => asset.id)])
  const more = first.filter((asset) => !chosen.includes(asset.id))

  function choose(assetIds: string[]) {
    setSeen(labels)
    onChange(assetIds)
  }

  return (
    <>
      <MultiSelect
        label={t`Assets`}
        placeholder={chosen.length === 0 ? t`Name, model or serial number` : ''}
        searchable
        clearable
        value={[...chosen]}
        data={[...shown].map((id) => ({ value: id, label: labels.get(id) ?? id }))}
        filter={({ options }) => options}
        maxDropdownHeight={300}
        searchValue={search}
        onSearchChange={setSearch}
        nothingFoundMessage={t`This customer has no such asset`}
        onChange={choose}
      />
      {more.length > 1 && whole?.assets.pageInfo.hasNextPage === false && (
        <Group>
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => choose([...chosen, ...more.map((asset) => asset.id)])}
          >
            <Trans>Take all {first.length} assets of this customer</Trans>
          </Button>
        </Group>
      )}
    </>
  )
}
