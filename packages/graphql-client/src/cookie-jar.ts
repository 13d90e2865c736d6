/** Keeps the session cookies of one API for a program that is no browser; a browser keeps them itself. */
export interface CookieJar {
  /** Value of the `cookie` header, empty while nothing is kept. */
  header(): string
  keep(headers: Headers): void
}

/** An empty jar. Expired cookies (`Max-Age=0`) are dropped, which is how signing out ends a session. */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>()
  return {
    header: () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    keep(headers) {
      for (const line of headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';')
        const equals = pair.indexOf('=')
        const name = pair.slice(0, equals).trim()
        if (attributes.some((attribute) => /^\s*max-age\s*=\s*0\s*$/i.test(attribute))) cookies.delete(name)
        else cookies.set(name, pair.slice(equals + 1).trim())
      }
    },
  }
}
