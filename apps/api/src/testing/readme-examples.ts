/** A block of code in a Markdown text: its language, what the fence says besides, its lines. */
export interface CodeBlock {
  readonly language: string
  readonly note: string
  readonly code: string
}

export type Example =
  | { readonly kind: 'shell'; readonly code: string; readonly answer: unknown }
  | {
      readonly kind: 'operation'
      readonly document: string
      readonly language: 'en' | 'fr'
      readonly variables: string
      readonly answer: unknown
    }
  | { readonly kind: 'keep'; readonly name: string; readonly path: string }

const piece =
  /^```(?<language>\w+) ?(?<note>[^\n]*)\n(?<code>[\s\S]*?)^```$|`<(?<name>\w+)>` = `(?<path>[^`]+)`/gm

/**
 * The examples of a Markdown page, in order: commands of a shell, operations with their variables and their answers
 * (variables alone ask the last document again), and ids that are kept for later.
 */
export function examplesOf(markdown: string): readonly Example[] {
  const examples: Example[] = []
  let asked: Pick<Extract<Example, { kind: 'operation' }>, 'document' | 'language'> | undefined
  for (const { groups = {} } of markdown.matchAll(piece)) {
    const { language = '', note = '', code = '', name, path = '' } = groups
    const last = examples.at(-1)
    if (name !== undefined) examples.push({ kind: 'keep', name, path })
    else if (language === 'sh') examples.push({ kind: 'shell', code, answer: undefined })
    else if (language === 'graphql') {
      asked = { document: code, language: note === 'french' ? 'fr' : 'en' }
      examples.push({ kind: 'operation', ...asked, variables: '{}', answer: undefined })
    } else if (language === 'json' && note === 'variables' && asked !== undefined) {
      const first = last?.kind === 'operation' && last.variables === '{}' && last.answer === undefined
      examples.splice(first ? -1 : examples.length, first ? 1 : 0, {
        kind: 'operation',
        ...asked,
        variables: code,
        answer: undefined,
      })
    } else if (language === 'json' && last !== undefined && last.kind !== 'keep')
      examples.splice(-1, 1, { ...last, answer: JSON.parse(code) as unknown })
    else throw new Error(`nobody knows what to do with: ${language} ${note}\n${code}`)
  }
  return examples
}

/** What lies at `a.b[0].c` in a value; `[key=x]` is the entry of that key. */
export function valueAt(root: unknown, path: string): unknown {
  return path.split(/\.|(?=\[)/).reduce<unknown>((value, step) => {
    const entry = /^\[(?:(?<member>\w+)=(?<is>[^\]]+)|(?<index>\d+))\]$/.exec(step)?.groups
    if (entry === undefined) return (value as Record<string, unknown> | undefined)?.[step]
    const list = value as readonly Record<string, unknown>[] | undefined
    const { member, is, index } = entry
    return member === undefined ? list?.[Number(index)] : list?.find((one) => one[member] === is)
  }, root)
}
