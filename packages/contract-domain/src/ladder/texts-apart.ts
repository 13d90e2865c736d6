/** Plain data without its localized texts, and these with the place where each stands. */
export interface TextsApart {
  readonly plain: unknown
  readonly texts: readonly (readonly [place: string, text: unknown])[]
}

/**
 * Takes every `{ en, fr }` out of plain data: two values that are alike without them differ in nothing else. Notes stay:
 * of two cells that promise the same, the note decides which one is shown.
 */
export function textsApart(value: unknown): TextsApart {
  const texts: [string, unknown][] = []
  return { plain: without(value, ''), texts }

  function without(part: unknown, place: string): unknown {
    if (typeof part !== 'object' || part === null) return part
    if (Array.isArray(part)) return part.map((item, at) => without(item, `${place}/${at}`))
    return Object.fromEntries(
      Object.entries(part).flatMap(([name, member]: [string, unknown]) => {
        if (name === 'note') return [[name, member]]
        const at = `${place}/${name}`
        if (!isLocalizedText(member)) return [[name, without(member, at)]]
        texts.push([at, member])
        return []
      }),
    )
  }
}

function isLocalizedText(part: unknown): boolean {
  return (
    typeof part === 'object' &&
    part !== null &&
    Object.keys(part).length === 2 &&
    'en' in part &&
    'fr' in part
  )
}
