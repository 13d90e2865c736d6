/**
 * A typed or pasted text as it is compared: small letters without accents, every kind of space (narrow and no-break
 * ones too) as one plain space, typographic quotes and dashes as typed ones.
 */
export function plain(text: string): string {
  return spaced(text)
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('’', "'")
    .replaceAll(/[–—−‑]/g, '-')
}

/** The text itself with every run of spaces as one plain space, none at its ends. */
export function spaced(text: string): string {
  return text.replaceAll(/[\s\u00a0\u202f\u2009]+/g, ' ').trim()
}
