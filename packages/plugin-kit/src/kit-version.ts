/** Version of what plugins are written against: raised by semantic versioning when `definePlugin` or a hook changes. */
export const KIT_VERSION = '1.0.0'

const RANGE = /^([\^~]?)(\d+)(?:\.(\d+))?(?:\.(\d+))?$/

/**
 * Whether a plugin written for this range runs on this kit: `^1.2` any 1.x from 1.2 on, `~1.2` any 1.2.x, `1.2` or
 * `1.2.3` what it names. Null when the range can't be read.
 */
export function checkKitRange(range: string, kitVersion: string = KIT_VERSION): boolean | null {
  const parts = RANGE.exec(range)
  if (parts === null) return null
  const asked = parts.slice(2).flatMap((part) => (part === undefined ? [] : [Number(part)]))
  const have = kitVersion.split('.').map(Number)
  const fixed =
    parts[1] === '^' ? firstNonZero(asked) : parts[1] === '~' ? Math.min(asked.length, 2) : asked.length
  const sameHead = asked.slice(0, fixed).every((part, index) => part === have[index])
  return sameHead && isAtLeast(have, asked)
}

/** A caret keeps everything up to the first number that is not zero. */
function firstNonZero(asked: readonly number[]): number {
  const index = asked.findIndex((part) => part !== 0)
  return index === -1 ? asked.length : index + 1
}

function isAtLeast(have: readonly number[], asked: readonly number[]): boolean {
  for (const [index, part] of asked.entries()) {
    const own = have[index] ?? 0
    if (own !== part) return own > part
  }
  return true
}
