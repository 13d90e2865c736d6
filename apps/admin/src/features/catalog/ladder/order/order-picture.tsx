import { useLingui } from '@lingui/react/macro'
import type { LadderSettings, TierPair } from '../ladder.graphql.ts'
import { titlesOf } from '../titles-of.ts'
import { followsFromOthers, heights } from './tier-order.ts'

const box = { width: 116, height: 30, across: 132, up: 62 }
const fits = 15

/** The order drawn: dearer tiers higher, a line for each pair that the others don't say already. */
export function OrderPicture({
  tiers,
  pairs,
}: {
  tiers: LadderSettings['tiers']
  pairs: readonly TierPair[]
}) {
  const { t } = useLingui()
  const title = titlesOf(tiers)
  const places = placesOf(
    tiers.map(({ key }) => key),
    pairs,
  )
  const lines = pairs.filter((pair) => !followsFromOthers(pairs, pair))
  const sentence =
    pairs.length === 0
      ? t`No tier stands above another.`
      : pairs.map(({ above, below }) => t`${title(above)} above ${title(below)}`).join('; ')
  return (
    <svg
      role="img"
      aria-label={sentence}
      viewBox={`0 0 ${places.width} ${places.height}`}
      style={{ width: '100%', maxWidth: places.width, maxHeight: 280, alignSelf: 'center' }}
    >
      {lines.map(({ above, below }) => {
        const [from, to] = [places.of.get(below), places.of.get(above)]
        if (from === undefined || to === undefined) return null
        return (
          <line
            key={`${above} ${below}`}
            x1={from.x}
            y1={from.y - box.height / 2}
            x2={to.x}
            y2={to.y + box.height / 2}
            stroke="var(--mantine-color-petrol-7)"
            strokeWidth={1.5}
          />
        )
      })}
      {tiers.map((tier) => {
        const place = places.of.get(tier.key) ?? { x: 0, y: 0 }
        return (
          <g key={tier.key} transform={`translate(${place.x} ${place.y})`}>
            <title>{tier.title}</title>
            <rect
              x={-box.width / 2}
              y={-box.height / 2}
              width={box.width}
              height={box.height}
              rx={6}
              fill="var(--mantine-color-petrol-0)"
              stroke="var(--mantine-color-petrol-7)"
            />
            <text textAnchor="middle" dominantBaseline="central" fontSize={12}>
              {tier.title.length > fits ? `${tier.title.slice(0, fits - 1)}…` : tier.title}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

/** Each tier at its height, those of one height side by side in the middle. */
function placesOf(tiers: readonly string[], pairs: readonly TierPair[]) {
  const rows = Map.groupBy(heights(tiers, pairs), ([, height]) => height)
  const tallest = Math.max(0, ...rows.keys())
  const width = box.across * Math.max(1, ...[...rows.values()].map((row) => row.length))
  const of = new Map(
    [...rows].flatMap(([height, row]) =>
      row.map(([tier], place) => {
        const x = width / 2 + (place - (row.length - 1) / 2) * box.across
        return [tier, { x, y: (tallest - height) * box.up + box.height / 2 + 2 }] as const
      }),
    ),
  )
  return { of, width, height: tallest * box.up + box.height + 4 }
}
