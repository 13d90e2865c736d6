import { Trans } from '@lingui/react/macro'
import { Text } from '@mantine/core'
import { formatMoney } from '../format.ts'
import classes from './price.module.css'
import type { Money } from './price.graphql.ts'

/** An amount, or the word *unknown*: never zero in its place. */
export function MoneyText({ money, bold = false }: { money: Money | null; bold?: boolean }) {
  if (money === null) {
    return (
      <span className={classes['unknown']}>
        <Trans>unknown</Trans>
      </span>
    )
  }
  return (
    <Text span inherit fw={bold ? 650 : undefined} className={classes['money']}>
      {formatMoney(money)}
    </Text>
  )
}
