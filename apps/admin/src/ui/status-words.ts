/** Words and colours of the states of one kind of thing. */
export interface StatusWords<Status extends string> {
  readonly all: readonly Status[]
  readonly title: (status: Status) => string
  readonly colour: (status: Status) => string
}

/** The states that an address names, comma-separated; what is none is dropped. */
export function statusesIn<Status extends string>(
  text: string | undefined,
  all: readonly Status[],
): readonly Status[] {
  return (text ?? '').split(',').flatMap((name) => all.find((status) => status === name) ?? [])
}
