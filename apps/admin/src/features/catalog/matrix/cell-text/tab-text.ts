/** Rows and columns as spreadsheets put them on the clipboard: tabs between cells, quotes around what needs them. */
export function formatTabs(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n')
}

function quoted(text: string): string {
  return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** The rows of a clipboard text. The line end that spreadsheets put last begins no further row. */
export function readTabs(text: string): string[][] {
  const rows: string[][] = [[]]
  const whole = text.replace(/\r?\n$/, '')
  // A cell: quoted with doubled quotes inside, or everything up to the next tab or line end.
  const cells = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r?\n|$)/y
  for (let end: string | undefined = '\t'; end !== '';) {
    const match = cells.exec(whole)
    if (match === null) break
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    end = match[3] ?? ''
    if (end.endsWith('\n')) rows.push([])
  }
  return rows
}
