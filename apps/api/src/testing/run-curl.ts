/** A shell's block of assignments and `curl` commands, run without a shell or curl: not every machine has them. */
export interface Shell {
  readonly variables: Map<string, string>
  /** Cookie files, by name: cookies by theirs. */
  readonly jars: Map<string, Map<string, string>>
}

/** Runs such a block. @returns the body that each command printed. Throws for whatever it does not know. */
export async function runShell(block: string, shell: Shell): Promise<readonly string[]> {
  const printed: string[] = []
  for (const command of block
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((text) => text.trim() !== '')) {
    const assignment = /^(\w+)=(\S+)$/.exec(command)
    const name = assignment?.[1]
    if (name !== undefined) {
      // What the test set before stands: there it is another server's address.
      if (!shell.variables.has(name)) shell.variables.set(name, assignment?.[2] ?? '')
    } else printed.push(await curl(wordsOf(command, shell.variables), shell.jars))
  }
  return printed
}

function wordsOf(command: string, variables: ReadonlyMap<string, string>): readonly string[] {
  const words = command.match(/'[^']*'|"[^"]*"|[^\s'"]+/g) ?? []
  return words.map((word) => {
    if (word.startsWith("'")) return word.slice(1, -1)
    const text = word.startsWith('"') ? word.slice(1, -1) : word
    return text.replaceAll(/\$(\w+)/g, (_whole, name: string) => {
      const value = variables.get(name)
      if (value === undefined) throw new Error(`$${name} has no value`)
      return value
    })
  })
}

async function curl([command, ...words]: readonly string[], jars: Shell['jars']): Promise<string> {
  if (command !== 'curl') throw new Error(`${command} is not run here`)
  const headers = new Headers()
  const request: { method?: string; body?: string } = {}
  let address = ''
  let keep: string | undefined
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '-s') continue
    if (!word.startsWith('-')) {
      address = word
      continue
    }
    at += 1
    const value = words[at] ?? ''
    if (word === '-H')
      headers.append(value.slice(0, value.indexOf(':')), value.slice(value.indexOf(':') + 1).trim())
    else if (word === '-d') request.body = value
    else if (word === '-X') request.method = value
    else if (word === '-b') headers.set('cookie', cookiesOf(jars.get(value)))
    else if (word === '-c') keep = value
    else throw new Error(`curl ${word} is not known here`)
  }
  const method = request.method ?? (request.body === undefined ? 'GET' : 'POST')
  const answer = await fetch(address, { ...request, method, headers })
  if (keep !== undefined)
    jars.set(
      keep,
      new Map(
        answer.headers.getSetCookie().map((line) => {
          const [cookie = ''] = line.split(';')
          return [cookie.slice(0, cookie.indexOf('=')), cookie.slice(cookie.indexOf('=') + 1)]
        }),
      ),
    )
  return answer.text()
}

function cookiesOf(jar: ReadonlyMap<string, string> | undefined): string {
  if (jar === undefined) throw new Error('no cookies were kept there')
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}
