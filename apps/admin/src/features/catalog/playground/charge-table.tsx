import { Trans, useLingui } from '@lingui/react/macro'
import { Badge, Table, Text } from '@mantine/core'
import { formatMoney } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/price/money-text.tsx'
import priceClasses from '../../../ui/price/price.module.css'
import type { PlaygroundCase, PlaygroundState, PlaygroundVersion } from './playground.graphql.ts'
import { useStateTitle } from './state-titles.ts'

/** The package without the add-on and with it, state by state of the version side by side. */
export function ChargeTable({
  states,
  version,
}: {
  states: readonly PlaygroundState[]
  version: PlaygroundVersion
}) {
  const { t } = useLingui()
  const stateTitle = useStateTitle(version)
  const rows = [
    { title: t`Package without it`, money: (one: PlaygroundCase) => one.netWithout },
    { title: t`Package with it`, money: (one: PlaygroundCase) => one.net },
  ]
  return (
    <Table.ScrollContainer minWidth={420}>
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {states.map(({ state }) => (
              <Table.Th key={state} scope="col" className={priceClasses['right']}>
                {stateTitle(state)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ title, money }) => (
            <Table.Tr key={title}>
              <Table.Th scope="row" fw={400}>
                {title}
              </Table.Th>
              {states.map((one) => (
                <Table.Td key={one.state} className={priceClasses['right']}>
                  {one.case === null ? '–' : <MoneyText money={money(one.case)} />}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">
              <Trans>It adds</Trans>
            </Table.Th>
            {states.map((one, place) => (
              <Table.Td key={one.state} className={priceClasses['right']}>
                {one.problems.length > 0 ? (
                  <Text size="xs" c="red.9">
                    <Trans>can’t be saved</Trans>
                  </Text>
                ) : (
                  <Charge shown={one.case} before={states[place - 1]?.case ?? null} />
                )}
              </Table.Td>
            ))}
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

function Charge({ shown, before }: { shown: PlaygroundCase | null; before: PlaygroundCase | null }) {
  if (shown === null) {
    return (
      <Text size="xs" c="dimmed">
        <Trans>not in it</Trans>
      </Text>
    )
  }
  return (
    <>
      {shown.outcome === 'REFUSED' && (
        <Badge size="xs" color="red" variant="light" mr={6}>
          <Trans>refused</Trans>
        </Badge>
      )}
      <MoneyText money={shown.charge} bold />
      <Difference now={shown.charge} before={before?.charge ?? null} />
    </>
  )
}

/** Against the column to the left, where it differs. */
function Difference({ now, before }: { now: PlaygroundCase['charge']; before: PlaygroundCase['charge'] }) {
  if (now === null || before === null || now.currency !== before.currency) return null
  const amountMinor = now.amountMinor - before.amountMinor
  if (amountMinor === 0) return null
  const sign = amountMinor > 0 ? '+' : '−'
  return (
    <Text size="xs" fw={600} c={amountMinor > 0 ? 'var(--mantine-color-orange-light-color)' : 'teal.9'}>
      {sign}
      {formatMoney({ amountMinor: Math.abs(amountMinor), currency: now.currency })}
    </Text>
  )
}
