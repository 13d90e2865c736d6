/** What things are called, by key; a key that none of them has (or a title already) stays as it is. */
export function titlesOf(things: readonly { readonly key: string; readonly title: string }[]) {
  const titles = new Map(things.map(({ key, title }) => [key, title]))
  return (key: string): string => titles.get(key) ?? key
}
