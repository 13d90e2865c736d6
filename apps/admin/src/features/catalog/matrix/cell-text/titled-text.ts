import type { Locale } from '../../../../locale.ts'
import type { Texts } from '../../editors/cell-document.ts'
import { plain } from './plain-text.ts'
import { problem, type Read } from './read.ts'

/** Something of a closed list, with its name in both languages. */
export interface Titled {
  readonly id: string
  readonly title: Texts
}

export function titleOf(list: readonly Titled[], id: string, locale: Locale): string {
  return list.find((each) => each.id === id)?.title[locale] ?? id
}

/** One of a closed list, by its name in either language, its id, or letters that only one name begins with. */
export function readOne(
  typed: string,
  { list, locale }: { list: readonly Titled[]; locale: Locale },
): Read<string> {
  const asked = plain(typed)
  const exact = list.find((each) => namesOf(each).includes(asked))
  const begun = list.filter((each) => namesOf(each).some((name) => asked !== '' && name.startsWith(asked)))
  const found = exact ?? (begun.length === 1 ? begun[0] : undefined)
  if (found !== undefined) return { value: found.id }
  return problem('choice', { part: typed.trim(), choices: list.map((each) => each.title[locale]) })
}

/** Names as the universe lists them, whatever the order they were stored in. */
export function formatSet(elements: readonly string[], list: readonly Titled[], locale: Locale): string {
  const listed = list.filter((each) => elements.includes(each.id)).map((each) => each.title[locale])
  return [...listed, ...elements.filter((id) => !list.some((each) => each.id === id))].join(', ')
}

/** Some of a closed list, separated by commas or semicolons; a name may itself hold a comma. */
export function readSome(
  typed: string,
  { list, locale }: { list: readonly Titled[]; locale: Locale },
): Read<string[]> {
  const found = new Set<string>()
  let rest = plain(typed)
  while (rest !== '') {
    const next = list
      .flatMap((each) => namesOf(each).map((name) => ({ id: each.id, name })))
      .filter(({ name }) => rest === name || rest.startsWith(`${name},`) || rest.startsWith(`${name};`))
      .toSorted((a, b) => b.name.length - a.name.length)[0]
    if (next === undefined)
      return problem('choice', { part: rest, choices: list.map((each) => each.title[locale]) })
    found.add(next.id)
    rest = rest.slice(next.name.length + 1).trim()
  }
  return { value: list.filter((each) => found.has(each.id)).map((each) => each.id) }
}

function namesOf({ id, title }: Titled): string[] {
  return [plain(title.en), plain(title.fr), plain(id)]
}
