import { useLingui } from '@lingui/react/macro'
import type { StatusWords } from './status-words.ts'

const all = ['SIGNED', 'ACTIVE', 'SUSPENDED', 'EXPIRED', 'RENEWED', 'TERMINATED'] as const
export type ContractStatus = (typeof all)[number]

const colours: Record<ContractStatus, string> = {
  SIGNED: 'blue',
  ACTIVE: 'teal',
  SUSPENDED: 'yellow',
  EXPIRED: 'orange',
  RENEWED: 'grape',
  TERMINATED: 'red',
}

/** Words and colours of a contract's states. */
export function useContractStatus(): StatusWords<ContractStatus> {
  const { t } = useLingui()
  const titles: Record<ContractStatus, string> = {
    SIGNED: t`signed`,
    ACTIVE: t`active`,
    SUSPENDED: t`suspended`,
    EXPIRED: t({ message: 'expired', context: 'contract' }),
    RENEWED: t`renewed`,
    TERMINATED: t`terminated`,
  }
  return { all, title: (status) => titles[status], colour: (status) => colours[status] }
}
