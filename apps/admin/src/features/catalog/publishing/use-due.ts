import { useEffect } from 'react'
import type { Release } from './publishing.graphql.ts'

const lookAgainMs = 3_000
/** Longer waits of a timer run out at once. */
const mostMs = 2 ** 31 - 1

/** Looks again once the instant of a scheduled release has come, for as long as it still waits. */
export function useDue(release: Release | null, lookAgain: () => void): void {
  const due =
    release?.state === 'SCHEDULED' && release.publishAt !== null ? Date.parse(release.publishAt) : null
  useEffect(() => {
    if (due === null) return
    let timer: ReturnType<typeof setTimeout>
    const wait = (ms: number) => {
      timer = setTimeout(
        () => {
          if (Date.now() >= due) lookAgain()
          wait(Math.max(due - Date.now(), lookAgainMs))
        },
        Math.min(ms, mostMs),
      )
    }
    wait(Math.max(due - Date.now(), lookAgainMs))
    return () => clearTimeout(timer)
  }, [due, lookAgain])
}
