import { i18n } from '@lingui/core'
import { formatMoney } from '../../../ui/format.ts'
import type { Money } from '../../../ui/price/price.graphql.ts'

/** A difference: more or less is written before it, also for those who can't see a colour. */
export function SignedMoney({ money }: { money: Money }) {
  return <>{signed(money.amountMinor, formatMoney({ ...money, amountMinor: Math.abs(money.amountMinor) }))}</>
}

/** A change in percent, given as exact decimal text. */
export function SignedPercent({ percent }: { percent: string }) {
  const format = new Intl.NumberFormat(i18n.locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  return <>{signed(Number(percent), format.format(Math.abs(Number(percent)) / 100))}</>
}

function signed(figure: number, text: string): string {
  if (figure === 0) return text
  return figure > 0 ? `+${text}` : `−${text}`
}
