/** Receives what went wrong on our side. */
export type Hear = (fault: { readonly error: unknown; readonly requestId: string }) => void

export interface Repeating {
  /** Ends what is running, and begins nothing more. */
  stop(): Promise<void>
}

/** Does something now, and again so long after each time it ended, whatever became of it. */
export function repeat(
  name: string,
  act: () => Promise<unknown>,
  { hear, everyMs }: { readonly hear: Hear; readonly everyMs: number },
): Repeating {
  let stopping = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const round = async (): Promise<void> => {
    try {
      await act()
    } catch (error) {
      // The database may be away: the next round finds out.
      if (!stopping) hear({ error, requestId: name })
    }
    if (!stopping) timer = setTimeout(begin, everyMs)
  }
  const begin = () => {
    running = round()
  }
  begin()
  return {
    stop: async () => {
      stopping = true
      clearTimeout(timer)
      await running
    },
  }
}
