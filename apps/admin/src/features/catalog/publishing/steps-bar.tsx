import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import classes from './publishing.module.css'
import type { StepState } from './step.tsx'

export interface StepSummary {
  readonly id: string
  readonly title: string
  readonly state: StepState
  readonly word: ReactNode
}

/** The steps and how each stands, always in sight; each leads to its part of the screen. */
export function StepsBar({ steps }: { steps: readonly StepSummary[] }) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Steps to publishing`} className={classes['bar']}>
      <ol className={classes['steps']}>
        {steps.map((step, index) => (
          <li key={step.id}>
            <a
              href={`#${step.id}`}
              className={classes['to']}
              onClick={(event) => {
                event.preventDefault()
                goTo(step.id)
              }}
            >
              <span className={classes['number']} data-state={step.state} aria-hidden>
                {index + 1}
              </span>
              <span>
                <span className={classes['name']}>{step.title}</span>
                <span className={classes['word']} data-state={step.state}>
                  {step.word}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** Brings a part of the screen into sight and puts the keyboard there. The address stays: it is of the page. */
export function goTo(id: string): void {
  const element = document.getElementById(id)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: element.tagName === 'SECTION' ? 'start' : 'center' })
}
