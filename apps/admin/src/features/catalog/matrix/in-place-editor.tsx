import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
} from 'react'
import { plain } from './cell-text/plain-text.ts'
import type { TextProblem } from './cell-text/read.ts'
import classes from './matrix.module.css'
import { useProblemTexts } from './text-problem.ts'

/** Where the active cell goes once what was typed is kept. */
export type Then = 'up' | 'down' | 'left' | 'right' | 'stay' | 'leave'

/**
 * A cell being typed in. Enter keeps the text and goes down, Tab right, Ctrl+Enter writes it into every selected
 * cell, Escape gives it up. What can't be read stays, with the reason below it. `choices`: values to pick from.
 */
export function InPlaceEditor({
  label,
  text: first,
  choices,
  onKeep,
  onGiveUp,
}: {
  label: string
  text: string
  choices: readonly string[]
  /** Answers with the problem when the text can't be read; `everywhere`: for the whole selection. */
  onKeep: (text: string, then: Then, everywhere: boolean) => TextProblem | null
  onGiveUp: () => void
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  const textsOf = useProblemTexts()
  const [text, setText] = useState(first)
  const [problem, setProblem] = useState<TextProblem | null>(null)
  const [picked, setPicked] = useState(() => choices.indexOf(first))
  const [place, setPlace] = useState<CSSProperties>({})
  const listed = text === first ? choices : choices.filter((choice) => plain(choice).includes(plain(text)))

  useEffect(() => {
    input.current?.focus()
    input.current?.setSelectionRange(first.length, first.length)
  }, [first])

  // The list stands over the page, above the field where there is no room below: the grid would cut it off.
  useLayoutEffect(() => {
    if (choices.length === 0 || input.current === null) return
    const { top, bottom, left: start } = input.current.getBoundingClientRect()
    const left = Math.max(8, Math.min(start, window.innerWidth - 240))
    const roomBelow = window.innerHeight - bottom
    setPlace(roomBelow > 240 ? { left, top: bottom } : { left, bottom: window.innerHeight - top })
  }, [choices.length])

  function keep(then: Then, everywhere = false) {
    if (ended.current) return
    const found = onKeep(listed[picked] ?? text, then, everywhere)
    setProblem(found)
    ended.current = found === null || then === 'leave'
  }

  function keyDown(event: KeyboardEvent<HTMLInputElement>) {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const command = event.ctrlKey || event.metaKey
    if (event.key === 'Enter') keep(command ? 'stay' : event.shiftKey ? 'up' : 'down', command)
    else if (event.key === 'Tab') keep(event.shiftKey ? 'left' : 'right')
    else if (event.key === 'Escape') {
      ended.current = true
      onGiveUp()
    } else if (event.key === 'ArrowDown' && listed.length > 0) setPicked((picked + 1) % listed.length)
    else if (event.key === 'ArrowUp' && listed.length > 0)
      setPicked((Math.max(picked, 0) - 1 + listed.length) % listed.length)
    else return
    event.preventDefault()
  }

  const said = problem === null ? null : textsOf(problem)
  const combobox =
    choices.length === 0
      ? {}
      : {
          role: 'combobox',
          'aria-expanded': listed.length > 0,
          'aria-controls': `${id}-list`,
          'aria-autocomplete': 'list' as const,
          ...(picked >= 0 ? { 'aria-activedescendant': `${id}-${picked}` } : {}),
        }
  return (
    <div className={classes['inPlace']}>
      <input
        {...combobox}
        ref={input}
        className={classes['input']}
        aria-label={label}
        aria-invalid={said !== null}
        {...(said === null ? {} : { 'aria-describedby': `${id}-problem` })}
        value={text}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setProblem(null)
          setPicked(-1)
        }}
        onKeyDown={keyDown}
        onBlur={() => keep('leave')}
      />
      {said !== null && (
        <div id={`${id}-problem`} role="alert" className={classes['problem']}>
          {said.why} {said.cure}
        </div>
      )}
      {listed.length > 0 && (
        <ul id={`${id}-list`} role="listbox" aria-label={label} className={classes['choices']} style={place}>
          {listed.map((choice, at) => (
            <li
              key={choice}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === picked}
              // Before the field loses the focus, which would keep what is typed.
              onMouseDown={(event) => {
                event.preventDefault()
                event.stopPropagation()
                const found = onKeep(choice, 'down', false)
                setProblem(found)
                ended.current = found === null
              }}
            >
              {choice}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
