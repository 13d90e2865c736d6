import { Trans, useLingui } from '@lingui/react/macro'
import { ActionIcon, Group, Text, VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { TierPair } from '../ladder.graphql.ts'
import classes from './order.module.css'
import { followsFromOthers, moved } from './tier-order.ts'

/**
 * The declared pairs in the order in which they are written; Alt and an arrow key move the row that has the focus,
 * Delete takes it away.
 */
export function PairEditorList({
  pairs,
  title,
  onChange,
}: {
  pairs: readonly TierPair[]
  title: (tier: string) => string
  onChange: ((pairs: readonly TierPair[]) => void) | null
}) {
  const { t } = useLingui()
  const list = useRef<HTMLOListElement>(null)
  const [focusAt, setFocusAt] = useState<number | null>(null)
  const [said, setSaid] = useState('')
  useEffect(() => {
    // A row that moved, or the next one of a row that went, keeps the keyboard.
    if (focusAt === null) return
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-pair]')
    rows?.[Math.min(focusAt, rows.length - 1)]?.focus()
    setFocusAt(null)
  }, [focusAt])

  const sentence = ({ above, below }: TierPair) => t`${title(above)} above ${title(below)}`
  function move(from: number, by: -1 | 1) {
    const pair = pairs[from]
    const next = moved(pairs, from, by)
    if (onChange === null || pair === undefined || next === pairs) return
    onChange(next)
    setFocusAt(from + by)
    setSaid(t`${sentence(pair)}: now ${from + by + 1} of ${pairs.length}`)
  }
  function remove(place: number) {
    const pair = pairs[place]
    if (onChange === null || pair === undefined) return
    onChange(pairs.filter((_, at) => at !== place))
    setFocusAt(place)
    setSaid(t`Removed: ${sentence(pair)}`)
  }

  return (
    <>
      {pairs.length === 0 && (
        <Text size="sm">
          <Trans>No pair is declared: all tiers are peers.</Trans>
        </Text>
      )}
      <ol ref={list} className={classes['list']} aria-label={t`Declared pairs`}>
        {pairs.map((pair, place) => (
          <li
            key={`${pair.above} ${pair.below}`}
            data-pair
            className={classes['row']}
            tabIndex={onChange === null ? undefined : -1}
            onKeyDown={(event) => {
              if (event.altKey && event.key === 'ArrowUp') move(place, -1)
              else if (event.altKey && event.key === 'ArrowDown') move(place, 1)
              else if (event.key === 'Delete') remove(place)
              else return
              event.preventDefault()
            }}
          >
            <Text size="sm">
              {sentence(pair)}
              {followsFromOthers(pairs, pair) && (
                <Text span size="xs" c="dimmed" ml={6}>
                  <Trans>follows from the others</Trans>
                </Text>
              )}
            </Text>
            {onChange !== null && (
              <Group gap={4} wrap="nowrap">
                <RowButton mark="↑" label={t`Move up: ${sentence(pair)}`} onPress={() => move(place, -1)} />
                <RowButton mark="↓" label={t`Move down: ${sentence(pair)}`} onPress={() => move(place, 1)} />
                <RowButton mark="✕" label={t`Remove: ${sentence(pair)}`} onPress={() => remove(place)} />
              </Group>
            )}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  )
}

function RowButton({ mark, label, onPress }: { mark: string; label: string; onPress: () => void }) {
  return (
    <ActionIcon variant="subtle" size="sm" aria-label={label} title={label} onClick={onPress}>
      <span aria-hidden>{mark}</span>
    </ActionIcon>
  )
}
