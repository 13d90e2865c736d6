import { useLingui } from '@lingui/react/macro'
import { MultiSelect } from '@mantine/core'
import type { ListAddress } from './list-address.ts'
import { statusesIn, type StatusWords } from './status-words.ts'

/** Cuts a list down to some states; none chosen, it shows all. */
export function StatusFilter<Status extends string>({
  address: { search, filter },
  words,
}: {
  address: ListAddress
  words: StatusWords<Status>
}) {
  const { t } = useLingui()
  const chosen = statusesIn(search.status, words.all)
  return (
    <MultiSelect
      label={t`Status`}
      placeholder={chosen.length === 0 ? t`Any` : ''}
      clearable
      miw={220}
      data={words.all.map((value) => ({ value, label: words.title(value) }))}
      value={[...chosen]}
      onChange={(next) => filter({ status: next.join(',') || undefined })}
    />
  )
}
