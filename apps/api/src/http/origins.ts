/** Which pages may use a person's session. */
export type TrustOrigin = (origin: string | undefined, secFetchSite: string | undefined) => boolean

export interface OriginSettings {
  /** Addresses of the installation itself. */
  readonly own: readonly string[]
  /** True while developing and in the demo: any port of this machine, where vite serves the admin. */
  readonly loopback: boolean
}

const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * A page is trusted when its origin is one of our own, or when the browser itself says that it comes from where
 * the request goes to (`Sec-Fetch-Site`, which no page can set): a proxy or tunnel may have another name.
 */
export function trustOrigins({ own, loopback }: OriginSettings): TrustOrigin {
  const known = new Set(own)
  return (origin, secFetchSite) => {
    if (secFetchSite === 'same-origin') return true
    // A program, or a browser that hides where a page is from: then it says at least that it is another site.
    if (origin === undefined) return secFetchSite === undefined || secFetchSite === 'none'
    return known.has(origin) || (loopback && isLoopback(origin))
  }
}

function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const url = new URL(origin)
  // Nothing but an origin: no user, path or other spelling of one.
  return url.origin === origin && loopbackHost.test(url.hostname)
}
