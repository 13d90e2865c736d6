/**
 * The document as it was hashed: RFC 8785, members in order of their UTF-16 code units, no spaces. The terms hold
 * texts, booleans, nulls and safe integers only, whose JSON is already canonical.
 */
export function canonicalText(document: unknown): string {
  if (Array.isArray(document)) return `[${document.map(canonicalText).join(',')}]`
  if (typeof document === 'object' && document !== null) {
    const members = Object.entries(document)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${JSON.stringify(name)}:${canonicalText(value)}`)
    return `{${members.join(',')}}`
  }
  return JSON.stringify(document)
}

/** SHA-256 of the document's canonical text, as `termsHash` is written: hexadecimal, small letters. */
export async function fingerprint(document: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalText(document))
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
