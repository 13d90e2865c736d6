/** Letters of a chart's axis that fit into one line. */
const lineLength = 28

/** A title broken between words into two lines at most; what does not fit ends with an ellipsis. */
export function twoLines(title: string): readonly string[] {
  // French sets a space before its colon, and the two stay together.
  const words = title.replaceAll(' :', '\u00a0:').split(' ')
  const first = fitting(words)
  const rest = words.slice(first.split(' ').length)
  if (rest.length === 0) return [first]
  const second = rest.join(' ')
  return [first, second.length <= lineLength ? second : `${second.slice(0, lineLength - 1).trimEnd()}…`]
}

/** As many words as one line holds, one at least. */
function fitting(words: readonly string[]): string {
  let line = words[0] ?? ''
  for (const word of words.slice(1)) {
    if (line.length + 1 + word.length > lineLength) break
    line += ` ${word}`
  }
  return line
}
