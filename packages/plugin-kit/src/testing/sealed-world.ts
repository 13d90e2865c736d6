/** What a hook reached for that it must not: the clock, chance, or the world outside. */
export type Reached = 'the clock' | 'randomness' | 'a timer' | 'the network'

const RealDate = Date

/** Runs a hook with clock, randomness, timers and network taken away; each reach is told, and throws. */
export function inSealedWorld<Answer>(
  run: () => Answer,
  tell: (reached: Reached, how: string) => void,
): Answer {
  const seal = (reached: Reached, how: string) => () => {
    tell(reached, how)
    throw new Error(`A hook reached for ${reached}: ${how}`)
  }
  const restore = [
    replace(globalThis, 'Date', sealedDate(seal('the clock', 'Date'))),
    replace(globalThis, 'fetch', seal('the network', 'fetch')),
    replace(globalThis, 'setTimeout', seal('a timer', 'setTimeout')),
    replace(globalThis, 'setInterval', seal('a timer', 'setInterval')),
    replace(globalThis, 'queueMicrotask', seal('a timer', 'queueMicrotask')),
    replace(Math, 'random', seal('randomness', 'Math.random')),
    ...within('crypto', ['randomUUID', 'getRandomValues'], (how) => seal('randomness', how)),
    ...within('performance', ['now'], (how) => seal('the clock', how)),
    ...temporalNow((how) => seal('the clock', how)),
  ]
  try {
    return run()
  } finally {
    for (const putBack of restore.toReversed()) putBack()
  }
}

/** A date with arguments is arithmetic; without, and `Date.now`, it is the clock. */
function sealedDate(refuse: () => never): typeof Date {
  return new Proxy(RealDate, {
    construct: (target, given) =>
      given.length === 0 ? refuse() : (Reflect.construct(target, given) as object),
    apply: () => refuse(),
    get: (target, member) => (member === 'now' ? refuse : (Reflect.get(target, member) as unknown)),
  })
}

function within(
  holder: 'crypto' | 'performance',
  members: readonly string[],
  seal: (how: string) => () => never,
): readonly (() => void)[] {
  const object = (globalThis as unknown as Record<string, object | undefined>)[holder]
  return object === undefined
    ? []
    : members.map((member) => replace(object, member, seal(`${holder}.${member}`)))
}

function temporalNow(seal: (how: string) => () => never): readonly (() => void)[] {
  const { Temporal } = globalThis as unknown as { readonly Temporal?: { readonly Now: object } }
  if (Temporal === undefined) return []
  const members = Object.getOwnPropertyNames(Temporal.Now)
  return members.map((member) => replace(Temporal.Now, member, seal(`Temporal.Now.${member}`)))
}

function replace(holder: object, member: string, value: unknown): () => void {
  const before = Object.getOwnPropertyDescriptor(holder, member)
  Object.defineProperty(holder, member, { value, configurable: true, writable: true })
  return () => {
    if (before === undefined) Reflect.deleteProperty(holder, member)
    else Object.defineProperty(holder, member, before)
  }
}
