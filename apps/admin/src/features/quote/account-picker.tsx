import { useLingui } from '@lingui/react/macro'
import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useQuery } from 'urql'
import { AccountSearchQuery } from './quote-choices.graphql.ts'

/** Finds a customer by name or number; the server searches. */
export function AccountPicker({
  accountId,
  name,
  disabled,
  onChange,
}: {
  accountId: string | null
  name: string | null
  disabled: boolean
  onChange: (accountId: string | null) => void
}) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const [term] = useDebouncedValue(search, 200)
  const [{ data }] = useQuery({
    query: AccountSearchQuery,
    variables: { search: term === '' || term === name ? null : term },
  })
  const found =
    data?.accounts.edges.map(({ node }) => ({ value: node.id, label: `${node.name} · ${node.number}` })) ?? []
  const options =
    accountId !== null && name !== null && !found.some((each) => each.value === accountId)
      ? [{ value: accountId, label: name }, ...found]
      : found
  return (
    <Select
      label={t`Customer`}
      placeholder={t`Name or number`}
      searchable
      clearable
      disabled={disabled}
      value={accountId}
      data={options}
      filter={({ options: all }) => all}
      onSearchChange={setSearch}
      nothingFoundMessage={t`No customer found`}
      onChange={onChange}
    />
  )
}
