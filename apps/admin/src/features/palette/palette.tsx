import { useLingui } from '@lingui/react/macro'
import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useId, useState, type KeyboardEvent } from 'react'
import classes from './palette.module.css'
import { usePaletteEntries } from './use-palette-entries.ts'

/** Go anywhere and do anything from the keyboard: pages, customers, quotes, contracts, catalogs, the page's actions. */
export function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useLingui()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [rested] = useDebouncedValue(typed.trim(), 150)
  const { entries, searching } = usePaletteEntries(typed, rested)
  const [picked, setPicked] = useState(0)
  const at = Math.min(picked, entries.length - 1)

  function run(place: number) {
    const entry = entries[place]
    if (entry === undefined) return
    onClose()
    entry.run()
  }

  function keyDown(event: KeyboardEvent) {
    const count = entries.length
    if (event.key === 'Enter') run(at)
    else if (event.key === 'ArrowDown' && count > 0) setPicked((at + 1) % count)
    else if (event.key === 'ArrowUp' && count > 0) setPicked((at - 1 + count) % count)
    else return
    event.preventDefault()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t`Close` }}
      size="lg"
      yOffset="12vh"
      title={t`Go to…`}
      padding="sm"
    >
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t`Page, action, name or number`}
        placeholder={t`Page, action, name or number`}
        aria-expanded={entries.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(at >= 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setPicked(0)
        }}
        onKeyDown={keyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={t`Found`} className={classes['list']}>
        {entries.map((entry, place) => (
          <li
            key={entry.id}
            id={`${id}-${place}`}
            role="option"
            aria-selected={place === at}
            className={classes['entry']}
            ref={(element) => {
              if (place === at) element?.scrollIntoView({ block: 'nearest' })
            }}
            onMouseMove={() => setPicked(place)}
            onClick={() => run(place)}
          >
            <span>{entry.title}</span>
            <span className={classes['hint']}>{entry.hint}</span>
          </li>
        ))}
      </ul>
      <div role="status" className={classes['hint']}>
        {entries.length === 0 && (searching ? t`Searching…` : t`Nothing found.`)}
      </div>
    </Modal>
  )
}
