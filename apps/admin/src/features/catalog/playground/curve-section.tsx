import { Trans, useLingui } from '@lingui/react/macro'
import { Group, NumberInput, SegmentedControl, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { formatMoney } from '../../../ui/format.ts'
import { currentLocale } from '../../../locale.ts'
import { minorDigits } from '../../../ui/schema-form/decimal-text.ts'
import { CurveChart } from './curve-chart.tsx'
import { CurveTable } from './curve-table.tsx'
import type { Playground, PlaygroundVersion } from './playground.graphql.ts'
import { useStateTitle } from './state-titles.ts'
import classes from './curve.module.css'

export interface CurveChoice {
  readonly fact?: string | undefined
  readonly from?: number | undefined
  readonly to?: number | undefined
}

/** What the add-on adds while one numeric fact of the asset moves, as a picture or the same figures in a table. */
export function CurveSection({
  playground,
  version,
  onChoose,
}: {
  playground: Playground
  version: PlaygroundVersion
  onChoose: (choice: CurveChoice) => void
}) {
  const { t } = useLingui()
  const [view, setView] = useState('chart')
  const stateTitle = useStateTitle(version)
  const { curve } = playground
  if (curve === null) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No numeric fact of the asset is read here, so there is nothing to draw the price over.</Trans>
      </Text>
    )
  }
  const drawn = playground.states.filter((state) => state.case !== null).map(({ state }) => state)
  const chosen = curve.facts.find(({ key }) => key === curve.fact)
  const title = chosen?.title ?? curve.fact
  const axis = chosen?.unit == null ? title : t`${title} (${chosen.unit})`
  const scale = curve.currency === null ? 1 : 10 ** minorDigits(curve.currency)
  const numbers = new Intl.NumberFormat(currentLocale(), { maximumFractionDigits: 4 })
  const figure = (value: number) =>
    curve.currency === null
      ? numbers.format(value)
      : formatMoney({ amountMinor: value, currency: curve.currency })
  const priced = curve.points.some(({ prices }) => prices.some(({ charge }) => charge !== null))
  const reason = curve.points[0]?.prices.at(-1)?.reason
  const currency =
    curve.points.flatMap(({ prices }) => prices.flatMap(({ charge }) => charge?.currency ?? []))[0] ?? 'EUR'
  return (
    <Stack gap="sm">
      <Group align="flex-end" justify="space-between">
        <Group align="flex-end" gap="sm">
          <Select
            size="xs"
            label={t`Over`}
            w={220}
            allowDeselect={false}
            value={curve.fact}
            data={curve.facts.map(({ key, title: label }) => ({ value: key, label }))}
            onChange={(fact) => onChoose({ fact: fact ?? curve.fact, from: undefined, to: undefined })}
          />
          <RangeEnd
            key={`from ${curve.fact}`}
            label={t`From`}
            value={curve.from / scale}
            onRest={(from) => onChoose({ fact: curve.fact, from: Math.round(from * scale), to: curve.to })}
            whole={scale > 1}
          />
          <RangeEnd
            key={`to ${curve.fact}`}
            label={t`To`}
            value={curve.to / scale}
            onRest={(to) => onChoose({ fact: curve.fact, from: curve.from, to: Math.round(to * scale) })}
            whole={scale > 1}
          />
        </Group>
        <SegmentedControl
          size="xs"
          aria-label={t`View`}
          value={view}
          onChange={setView}
          data={[
            { value: 'chart', label: t`Chart` },
            { value: 'table', label: t`Table` },
          ]}
        />
      </Group>
      {view === 'chart' && !priced && (
        <Text size="sm" c="dimmed">
          <Trans>There is no price at any of these values:</Trans> {reason}
        </Text>
      )}
      {view === 'chart' && priced && (
        <>
          <CurveChart curve={curve} states={drawn} figure={figure} axis={axis} currency={currency} />
          <Group gap="lg">
            {drawn.map((state, index) => (
              <Group key={state} gap={6}>
                <svg className={classes['legend']} viewBox="0 0 30 8" aria-hidden>
                  <line
                    x1="0"
                    x2="30"
                    y1="4"
                    y2="4"
                    className={classes[index === drawn.length - 1 ? 'newest' : state]}
                  />
                </svg>
                <Text span size="xs">
                  {stateTitle(state)}
                </Text>
              </Group>
            ))}
          </Group>
        </>
      )}
      {view === 'table' && (
        <CurveTable curve={curve} columns={drawn.map(stateTitle)} figure={figure} axis={axis} />
      )}
    </Stack>
  )
}

/** An end of the range, taken when the field is left or Enter is pressed: half a number is no end. */
function RangeEnd({
  label,
  value,
  whole,
  onRest,
}: {
  label: string
  value: number
  whole: boolean
  onRest: (value: number) => void
}) {
  const [typed, setTyped] = useState<number | string>(value)
  const rest = () => {
    if (typed !== '' && Number(typed) !== value) onRest(Number(typed))
  }
  return (
    <NumberInput
      size="xs"
      w={120}
      label={label}
      hideControls
      allowNegative={false}
      decimalScale={whole ? 2 : 4}
      thousandSeparator={currentLocale() === 'fr' ? '\u202f' : ','}
      decimalSeparator={currentLocale() === 'fr' ? ',' : '.'}
      value={typed}
      onChange={setTyped}
      onBlur={rest}
      onKeyDown={(event) => {
        if (event.key === 'Enter') rest()
      }}
    />
  )
}
