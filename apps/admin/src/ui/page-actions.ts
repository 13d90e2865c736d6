import { useEffect, useSyncExternalStore } from 'react'

/** Something that can be done on the page that is shown; the command palette lists it. */
export interface PageAction {
  readonly label: string
  readonly keys?: string
  readonly run: () => void
}

let offered: readonly PageAction[] = []
const listeners = new Set<() => void>()

function offer(actions: readonly PageAction[]): void {
  offered = actions
  for (const listener of listeners) listener()
}

/** Offers these while the calling component is shown. One component of a page does. */
export function usePageActions(actions: readonly PageAction[]): void {
  useEffect(() => {
    offer(actions)
    return () => offer([])
  }, [actions])
}

export function useOfferedActions(): readonly PageAction[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => offered,
  )
}
